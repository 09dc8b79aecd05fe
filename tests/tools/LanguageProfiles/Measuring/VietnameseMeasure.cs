using System.Text;
using IctPipeline.Reading.Intake;
using IctPipeline.Reading.Intake.Charsets;
using IctPipeline.Reading.Language.Vietnamese;
using IctPipeline.Reading.Model;

namespace IctPipeline.Tools.LanguageProfiles.Measuring;

/// <summary>Writes held-out Vietnamese sentences in every Vietnamese charset, and counts how many are read back as they were.</summary>
internal static class VietnameseMeasure
{
    private const int TextsOfALength = 300;

    private static readonly int[] Lengths = [20, 40, 80, 300, 1000];

    private static readonly (string Name, Func<string, byte[]> Encode)[] Charsets =
    [
        ("utf-8", Encoding.UTF8.GetBytes),
        ("utf-16le", Encoding.Unicode.GetBytes),
        ("utf-16be", Encoding.BigEndianUnicode.GetBytes),
        ("windows-1258", text => CodePages.Get(1258).GetBytes(TonesApart(text, keepWhole: false))),
        ("windows-1258 pre", text => CodePages.Get(1258).GetBytes(TonesApart(text, keepWhole: true))),
        ("TCVN3", VietnameseTables.Tcvn3.Encode),
        ("TCVN3 one case", text => VietnameseTables.Tcvn3.Encode(string.Concat(text.Select(OneCase)))),
        ("VNI-Windows", VniWindows.Encode),
        ("VISCII", VietnameseTables.Viscii.Encode),
        ("x-viet-vps", VietnameseTables.Vps.Encode),
    ];

    private static readonly (string Name, Func<string, string> Dress)[] Forms =
    [
        ("sentence", text => text),
        ("CAPITALS", text => text.ToUpperInvariant()),
        (
            "page",
            text =>
                $"<html><head><meta http-equiv=\"Content-Language\" content=\"vi\"><title>News</title></head><body "
                + $"bgcolor=\"#ffffff\"><table width=\"100%\"><tr><td><p align=\"justify\">{text}</p></td></tr></table></body></html>"
        ),
    ];

    /// <param name="details">Whether each error is told.</param>
    public static void Report(string corpus, bool details, TextWriter output)
    {
        var lines = File.ReadLines(Path.Combine(corpus, "held", "vi.txt"))
            .Select(line => line.Normalize())
            .Where(line => line.All(c => c < 0x80 || VietnameseLetters.IsMarked(c)) && line.Any(c => c >= 0x80))
            .ToList();
        foreach (var (form, dress) in Forms)
        {
            foreach (var (name, encode) in Charsets)
            {
                var errors = details ? output : TextWriter.Null;
                var cells = Lengths.Select(length => Measure(lines, length, dress, encode, $"{form} {name}", errors));
                output.WriteLine($"{form, -10} {name, -18} {string.Join("  ", cells)}");
            }
        }
    }

    private static string Measure(
        List<string> lines,
        int length,
        Func<string, string> dress,
        Func<string, byte[]> encode,
        string what,
        TextWriter output
    )
    {
        var (right, all) = (0, 0);
        foreach (var text in Texts(lines, length).Take(TextsOfALength).Select(dress))
        {
            all++;
            var decoded = Decode(encode(text));
            if (decoded.Text.Normalize() == text)
            {
                right++;
            }
            else
            {
                output.WriteLine($"    {what}: {decoded.Charset} {decoded.Confidence:F2}: {text} | {decoded.Text}");
            }
        }

        return $"{length}: {right}/{all}";
    }

    private static DecodedText Decode(byte[] bytes)
    {
        try
        {
            return CharsetDetector.Decode(bytes);
        }
        catch (ArticleRejectedException rejection)
        {
            return new DecodedText("", "rejected", 0) { Evidence = rejection.Message };
        }
    }

    /// <summary>Whole words, at most of that length.</summary>
    private static IEnumerable<string> Texts(List<string> lines, int length)
    {
        var all = string.Join(' ', lines);
        for (var start = 0; start + length < all.Length; )
        {
            var end = all.LastIndexOf(' ', start + length);
            var text = all[start..Math.Max(end, start)];
            start = Math.Max(end, start) + 1;
            if (text.Any(c => c >= 0x80))
            {
                yield return text;
            }
        }
    }

    /// <summary>Fonts of TCVN3 have no capitals with tones: people wrote the small letter in a font of capitals.</summary>
    private static char OneCase(char c) =>
        VietnameseLetters.TrySplit(char.ToLowerInvariant(c), out _, out var tone) && tone != Tone.None ? char.ToLowerInvariant(c) : c;

    /// <summary>Windows-1258 writes a tone behind its letter; some programs keep the letters that it has whole.</summary>
    private static string TonesApart(string text, bool keepWhole) =>
        string.Concat(
            text.Select(c =>
                keepWhole && CodePages.Get(1258).GetString(CodePages.Get(1258).GetBytes([c])) == c.ToString() ? c.ToString() : Apart(c)
            )
        );

    private static string Apart(char c) =>
        VietnameseLetters.TrySplit(c, out var letter, out var tone) && tone != Tone.None
            ? letter
                + (
                    tone switch
                    {
                        Tone.Grave => "\u0300",
                        Tone.Acute => "\u0301",
                        Tone.Hook => "\u0309",
                        Tone.Tilde => "\u0303",
                        _ => "\u0323",
                    }
                )
            : c.ToString();
}
