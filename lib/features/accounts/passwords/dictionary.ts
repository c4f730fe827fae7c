/** Passwords of ten characters and more that everyone tries first, on either keyboard layout. */
export const commonPasswords: ReadonlySet<string> = new Set(
  `1234567890 12345678910 123456789q 1q2w3e4r5t 1q2w3e4r5t6y qwertyuiop qwerty12345 qwerty123456 1qaz2wsx3edc q1w2e3r4t5
  password12 password123 password1234 parol12345 parol123456 administrator kazakhstan kazakhstan1 qazaqstan1 almaty12345
  astana12345 йцукенгшщз йцукен12345 пароль12345 пароль123456 құпиясөз12 құпиясөз123 казахстан1 казахстан123 қазақстан1
  қазақстан12 0987654321 9876543210 1111111111 0000000000 7777777777 1122334455 abcdefghij iloveyou12 1234512345`
    .split(/\s+/)
    .filter(Boolean),
)
