using System.Text;
using IctPipeline.Reading.Language.Vietnamese;

namespace IctPipeline.Reading.Intake.Charsets;

/// <summary>Reads bytes in each Vietnamese charset; what counts are letters in their usual order and possible syllables.</summary>
internal static class VietnameseCandidates
{
    /// <summary>Name of the language in <see cref="LetterModels"/>.</summary>
    public const string Language = "vi";

    private const int SampleBytes = 64 * 1024;

    /// <summary>Fewer syllables than this could be chance.</summary>
    private const int MinSyllables = 3;

    /// <summary>
    /// Most words that the letter pairs allow are no syllables: a word that is one is that much likelier, one that is none is a name or
    /// nonsense.
    /// </summary>
    private const int Syllable = 3 * LetterModels.UnitsPerBit;
    private const int NoSyllable = 12 * LetterModels.UnitsPerBit;

    /// <summary>The charsets, with what it costs to say that it is this one, in bits.</summary>
    public static IReadOnlyList<(string Name, int Rarity)> Charsets { get; } =
    [
        ("windows-1258", 1),
        (VietnameseTables.Tcvn3.Name, 1),
        (VniWindows.Name, 1),
        (VietnameseTables.Viscii.Name, 3),
        (VietnameseTables.Vps.Name, 4),
    ];

    /// <summary>The most Vietnamese reading of a text that may be Vietnamese; null where that is out of the question.</summary>
    public static CharsetCandidate? Best(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, SampleBytes)];
        var (name, cost) = ("", int.MaxValue);
        foreach (var (candidate, rarity) in Charsets)
        {
            var sum = CostOf(Decode(candidate, sample)!) + (rarity * LetterModels.UnitsPerBit);
            (name, cost) = sum < cost ? (candidate, sum) : (name, cost);
        }

        var text = Decode(name, bytes)!;
        var score = SyllableScore.Measure(text);
        return score.Possible < MinSyllables ? null : new CharsetCandidate(name, text, score.Share, Evidence(score));
    }

    /// <summary>What the text costs, in the units of <see cref="LetterModels"/>.</summary>
    public static int CostOf(string text)
    {
        var score = SyllableScore.Measure(text);
        return LetterModels.Instance.Alphabet(Language).Of(text) - (score.Possible * Syllable) + (score.Impossible * NoSyllable);
    }

    public static string Evidence(SyllableScore score) => $"{score.Possible} Vietnamese syllables, {score.Impossible} impossible words";

    /// <summary>The text in a Vietnamese charset; null for a name that is none.</summary>
    public static string? Decode(string name, ReadOnlySpan<byte> bytes) =>
        name switch
        {
            "windows-1258" => Composed(CodePages.Get(1258).GetString(bytes)),
            "TCVN3" => FontCapitals.Restore(VietnameseTables.Tcvn3.Decode(bytes)),
            "VNI-Windows" => VniWindows.Decode(bytes),
            "VISCII" => VietnameseTables.Viscii.Decode(bytes),
            "x-viet-vps" => VietnameseTables.Vps.Decode(bytes),
            _ => null,
        };

    /// <summary>Letters with their tones; by hand, since a process without ICU composes nothing.</summary>
    private static string Composed(string text)
    {
        var composed = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var whole = composed.Length > 0 && ToneOf(c) is { } tone ? VietnameseLetters.Join(composed[^1], tone) : c;
            if (composed.Length > 0 && ToneOf(c) is not null && whole != composed[^1])
            {
                composed[^1] = whole;
            }
            else
            {
                composed.Append(c);
            }
        }

        return composed.ToString().Normalize(NormalizationForm.FormC);
    }

    private static Tone? ToneOf(char mark) =>
        mark switch
        {
            '\u0300' => Tone.Grave,
            '\u0301' => Tone.Acute,
            '\u0309' => Tone.Hook,
            '\u0303' => Tone.Tilde,
            '\u0323' => Tone.DotBelow,
            _ => null,
        };
}
