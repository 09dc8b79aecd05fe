using System.Buffers;
using System.Text;
using IctPipeline.Reading.Language.Text;
using IctPipeline.Reading.Language.Vietnamese;

namespace IctPipeline.Reading.Normalization.Text;

/// <summary>
/// Text as it is stored: NFC, no control or zero-width characters, plain spaces, one of them at a time. Line feeds stay. Clean text
/// comes back as it is, without a copy.
/// </summary>
internal static class TextCleaner
{
    /// <summary>Windows-1252's meaning of the C1 control codes, which appear where a page lied about its charset.</summary>
    private const string Windows1252 =
        "\u20AC\0\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\0\u017D\0"
        + "\0\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\0\u017E\u0178";

    public static string Clean(string text)
    {
        text = text.Trim();
        return IsPlain(text) ? text : Rewrite(Compose(ReplaceLoneSurrogates(text)), code: false);
    }

    /// <summary>
    /// The same, but for blanks, which mean something in code: those before and between words stay, and so does what is a tab.
    /// </summary>
    public static string CleanCode(string text)
    {
        text = text.TrimEnd();
        // The first line that is not blank keeps its indentation, too.
        var line = text.AsSpan(0, text.Length - text.AsSpan().TrimStart().Length).LastIndexOf('\n') + 1;
        text = line > 0 ? text[line..] : text;
        return IsPlain(text) ? text : Rewrite(Compose(ReplaceLoneSurrogates(text)), code: true);
    }

    /// <summary>NFC, with Vietnamese marks in their order; the library is asked only where a character could be more than itself.</summary>
    private static string Compose(string text) =>
        IsComposed(text) ? text
        : text.IsNormalized(NormalizationForm.FormC) ? HornedU.Repair(MarkOrder.Repair(text))
        : HornedU.Repair(MarkOrder.Repair(text.Normalize(NormalizationForm.FormC)));

    private static bool IsComposed(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!CharTraits.Has(c, CharTraits.Composed))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// One pass that settles nearly every paragraph: only letters that are NFC by themselves, single spaces, no white space at line ends.
    /// </summary>
    private static bool IsPlain(ReadOnlySpan<char> text)
    {
        var last = 'a';
        foreach (var c in text)
        {
            if (!CharTraits.Has(c, CharTraits.Plain) && ((c != ' ' && c != '\n') || last == ' ' || (c == ' ' && last == '\n')))
            {
                return false;
            }

            last = c;
        }

        return true;
    }

    private static string Rewrite(string text, bool code)
    {
        var rented = ArrayPool<char>.Shared.Rent(text.Length);
        var clean = rented.AsSpan();
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = Map(text[i]);
            if (c is '\u200D' or '\u200C')
            {
                c = IsJoinerNeeded(clean[..length], i + 1 < text.Length ? text[i + 1] : ' ') ? c : '\0';
            }

            if (c == '\0')
            {
                continue;
            }

            while (c == '\n' && length > 0 && (clean[length - 1] == ' ' || (code && clean[length - 1] == '\t')))
            {
                length--;
            }

            if (code || c != ' ' || (length > 0 && clean[length - 1] is not (' ' or '\n' or '\t')))
            {
                clean[length++] = c;
            }
        }

        // Taking characters away can bring a letter and its mark together.
        var result = Compose((code ? clean[..length].TrimEnd() : clean[..length].Trim()).ToString());
        ArrayPool<char>.Shared.Return(rented);
        return result;
    }

    /// <summary>What a character is stored as; U+0000 for one that is left out.</summary>
    private static char Map(char c) =>
        c switch
        {
            '\n' or '\t' => c,
            '\u2028' or '\u2029' or '\u0085' or '\v' or '\f' => '\n',
            < ' ' or '\u007F' => '\0',
            >= '\u0080' and <= '\u009F' => Windows1252[c - '\u0080'],
            '\u00A0' or '\u1680' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' or '\u3000' => ' ',
            '\u00AD'
            or '\u200B'
            or '\u200E'
            or '\u200F'
            or (>= '\u202A' and <= '\u202E')
            or (>= '\u2060' and <= '\u2064')
            or (>= '\u2066' and <= '\u2069')
            or '\uFEFF'
            or '\u061C'
            or '\u180E'
            or '\uFFFE'
            or '\uFFFF'
            or (>= '\uFFF9' and <= '\uFFFB') => '\0',
            _ => c,
        };

    /// <summary>Joiners shape emoji and the Indic and Arabic scripts; between Latin letters they are dirt.</summary>
    private static bool IsJoinerNeeded(ReadOnlySpan<char> before, char after) =>
        before.Length > 0
        && before[^1] >= '\u0600'
        && after >= '\u0600'
        && !(after is >= '\u1E00' and <= '\u1FFF')
        && !(before[^1] is >= '\u1E00' and <= '\u1FFF');

    private static string ReplaceLoneSurrogates(string text)
    {
        // ICU refuses U+FFFE as if it were one; it goes the way of U+FFFF, which is dropped.
        text = text.Replace('\uFFFE', '\uFFFF');

        // Valid text is the rule: the scan for surrogates is vectorized. U+FFFE is no character, and the normalization of the library
        // refuses it, too.
        text = text.Contains('\uFFFE', StringComparison.Ordinal) ? text.Replace("\uFFFE", "", StringComparison.Ordinal) : text;
        var at = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF');
        if (at < 0)
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(rune.ToString());
        }

        return clean.ToString();
    }
}
