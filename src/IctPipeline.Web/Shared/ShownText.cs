using System.Buffers;

namespace IctPipeline.Web.Shared;

/// <summary>
/// Text of articles as it may be shown. Razor encodes what HTML would take for markup; what remains are characters that
/// nobody sees and that change what everybody sees: controls and direction overrides. Each becomes one visible
/// character, so that positions stay.
/// </summary>
internal static class ShownText
{
    private const char Stand = '\uFFFD';

    /// <summary>Embeddings, overrides and isolates (UAX #9), controls but tab and line ends, and noncharacters.</summary>
    private static readonly SearchValues<char> Hidden = SearchValues.Create([
        .. Enumerable.Range(0, 32).Select(code => (char)code).Where(code => code is not ('\t' or '\n' or '\r')),
        .. Enumerable.Range(0x7F, 33).Select(code => (char)code),
        '\u200E',
        '\u200F',
        '\u061C',
        '\u202A',
        '\u202B',
        '\u202C',
        '\u202D',
        '\u202E',
        '\u2066',
        '\u2067',
        '\u2068',
        '\u2069',
        '\uFEFF',
        '\uFFFE',
        '\uFFFF',
    ]);

    public static string Format(string? text)
    {
        if (string.IsNullOrEmpty(text) || !text.AsSpan().ContainsAny(Hidden))
        {
            return text ?? "";
        }

        return string.Create(
            text.Length,
            text,
            (shown, source) =>
            {
                for (var index = 0; index < source.Length; index++)
                {
                    shown[index] = Hidden.Contains(source[index]) ? Stand : source[index];
                }
            }
        );
    }
}
