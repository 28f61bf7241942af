/* Functions that do not compile in this house, as in git's banned.h: those that
 * write without a bound (strcpy, strcat, sprintf, vsprintf, gets), leave a text
 * without its end (strncpy), keep hidden state (strtok), cannot say that they
 * failed (atoi, atol) or start a shell (system, popen). Use talloc_strdup,
 * talloc_asprintf, snprintf, strtok_r and text_integer_read.
 * Included last, after every system header. */
#ifndef TANDEM_BANNED_H
#define TANDEM_BANNED_H

#define BANNED(function) sorry_##function##_is_a_banned_function

#undef strcpy
#define strcpy(to, from) BANNED(strcpy)
#undef strcat
#define strcat(to, from) BANNED(strcat)
#undef strncpy
#define strncpy(to, from, length) BANNED(strncpy)
#undef strtok
#define strtok(text, delimiters) BANNED(strtok)
#undef sprintf
#define sprintf(...) BANNED(sprintf)
#undef vsprintf
#define vsprintf(...) BANNED(vsprintf)
#undef gets
#define gets(to) BANNED(gets)
#undef atoi
#define atoi(text) BANNED(atoi)
#undef atol
#define atol(text) BANNED(atol)
#undef system
#define system(command) BANNED(system)
#undef popen
#define popen(command, mode) BANNED(popen)

#endif
