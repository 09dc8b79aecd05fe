using System.Text;
using IctPipeline.Normalization.Vietnamese;

namespace IctPipeline.Intake.Charsets;

/// <summary>Reads bytes in each Vietnamese charset; the one whose words are Vietnamese syllables wins.</summary>
internal static class VietnameseCandidates
{
    private const int SampleBytes = 64 * 1024;

    /// <summary>Fewer syllables than this could be chance.</summary>
    private const int MinSyllables = 3;

    public static CharsetCandidate? Best(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, SampleBytes)];
        (string Name, SyllableScore Score) best = ("", default);
        foreach (var name in new[] { "windows-1258", VietnameseTables.Tcvn3.Name, VniWindows.Name, VietnameseTables.Viscii.Name, VietnameseTables.Vps.Name })
        {
            var score = SyllableScore.Of(Decode(name, sample)!);
            if (Rank(score) > Rank(best.Score))
            {
                best = (name, score);
            }
        }

        return best.Score.Possible < MinSyllables ? null
            : new CharsetCandidate(
                best.Name,
                Decode(best.Name, bytes)!,
                best.Score.Share,
                $"{best.Score.Possible} Vietnamese syllables, {best.Score.Impossible} impossible words",
                LetterModels.Instance.Alphabet("vi").Of(Decode(best.Name, CharsetSample.Of(bytes, out _))!));
    }

    /// <summary>The text in a Vietnamese charset; null for a name that is none.</summary>
    public static string? Decode(string name, ReadOnlySpan<byte> bytes) => name switch
    {
        "windows-1258" => CodePages.Get(1258).GetString(bytes).Normalize(NormalizationForm.FormC),
        "TCVN3" => VietnameseTables.Tcvn3.Decode(bytes),
        "VNI-Windows" => VniWindows.Decode(bytes),
        "VISCII" => VietnameseTables.Viscii.Decode(bytes),
        "x-viet-vps" => VietnameseTables.Vps.Decode(bytes),
        _ => null,
    };

    /// <summary>Share first; the number of syllables breaks ties between charsets that both fit a few words.</summary>
    private static double Rank(SyllableScore score) => score.Share * Math.Min(1, score.Possible / 6.0) + (score.Possible * 1e-6);
}
