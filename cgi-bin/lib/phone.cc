/* Phone numbers: the C face of libphonenumber, see phone.h. */
#include <exception>
#include <string>

#include <phonenumbers/phonenumberutil.h>
#include <talloc.h>

#include "log.h"
#include "phone.h"

#include "banned.h"

namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

/* Whether one person may be behind it: not a service's short number, nor one digit over
 * and over, which many type to get past a form. */
bool is_personal(const PhoneNumberUtil &numbers, const PhoneNumber &number) {
    constexpr size_t digits_fewest = 6;
    std::string digits;
    numbers.GetNationalSignificantNumber(number, &digits);
    bool varied = digits.find_first_not_of(digits.front()) != std::string::npos;
    return digits.size() >= digits_fewest && (varied || numbers.IsValidNumber(number));
}

/* The number in E.164; empty when it has none that can be compared. */
std::string e164(const std::string &typed, const std::string &country) {
    const PhoneNumberUtil &numbers = *PhoneNumberUtil::GetInstance();
    PhoneNumber number;
    std::string text;
    if (numbers.Parse(typed, country, &number) == PhoneNumberUtil::NO_PARSING_ERROR &&
        !number.has_extension() &&
        numbers.IsPossibleNumberWithReason(number) == PhoneNumberUtil::IS_POSSIBLE &&
        is_personal(numbers, number))
        numbers.Format(number, PhoneNumberUtil::E164, &text);
    return text;
}

} // namespace

void phone_load(void) {
    try {
        if (e164("+31612345678", "ZZ").empty())
            log_problem(nullptr, "the phone library does not know a common number");
    } catch (const std::exception &problem) {
        log_problem(nullptr, "the phone library cannot start: %s", problem.what());
    } catch (...) {
        log_problem(nullptr, "the phone library cannot start: an unknown exception");
    }
}

const char *phone_e164(void *memory, const char *typed, const char *country) {
    if (typed == nullptr)
        return nullptr;
    try {
        /* ZZ is the library's name for no country. */
        std::string text = e164(typed, country == nullptr ? "ZZ" : country);
        return text.empty() ? nullptr : talloc_strdup(memory, text.c_str());
    } catch (const std::exception &problem) {
        log_problem(nullptr, "a phone number cannot be read: %s", problem.what());
    } catch (...) {
        log_problem(nullptr, "a phone number cannot be read: an unknown exception");
    }
    return nullptr;
}
