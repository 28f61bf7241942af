# Reads a calendar from standard input as other programs do (python3-icalendar) and prints
# each event on a line: UID, sequence, start in UTC (a day: as it is), duration, summary, URL, and
# a moment's description (lines joined) or a day's status, tabs between; with --name first the
# calendar's own name.
import sys
from datetime import datetime, timezone
from icalendar import Calendar

calendar = Calendar.from_ical(sys.stdin.buffer.read())
assert calendar["VERSION"] == "2.0" and calendar["PRODID"] and not calendar.errors
if sys.argv[1:] == ["--name"]:
    print(calendar["NAME"])
for event in calendar.walk("VEVENT"):
    assert not event.errors and event["DTSTAMP"].dt.tzinfo and event["LAST-MODIFIED"].dt.tzinfo
    start = event["DTSTART"].dt
    is_moment = isinstance(start, datetime)
    print(event["UID"], event["SEQUENCE"], start.astimezone(timezone.utc).isoformat() if is_moment else start,
          event["DURATION"].dt if is_moment else event["DTEND"].dt - start, event["SUMMARY"], event["URL"],
          " / ".join(event.get("DESCRIPTION", "").splitlines()) if is_moment else event["STATUS"], sep="\t")
