# Reads a calendar from standard input as other programs do (python3-icalendar) and prints
# each event on a line: UID, sequence, start in UTC, duration, summary, URL, description (lines
# joined), tabs between.
import sys
from datetime import timezone
from icalendar import Calendar

calendar = Calendar.from_ical(sys.stdin.buffer.read())
assert calendar["VERSION"] == "2.0" and calendar["PRODID"] and not calendar.errors
for event in calendar.walk("VEVENT"):
    assert not event.errors and event["DTSTAMP"].dt.tzinfo and event["LAST-MODIFIED"].dt.tzinfo
    print(event["UID"], event["SEQUENCE"], event["DTSTART"].dt.astimezone(timezone.utc).isoformat(),
          event["DURATION"].dt, event["SUMMARY"], event["URL"],
          " / ".join(event.get("DESCRIPTION", "").splitlines()), sep="\t")
