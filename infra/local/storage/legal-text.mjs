/** What XML 1.0 can't hold, not even escaped: most control characters, U+FFFE, U+FFFF, and halves of surrogate pairs. */
const illegal = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/gu;

export const isLegal = (text) => text.search(illegal) < 0;

export const legal = (text) => text.replace(illegal, "\uFFFD");
