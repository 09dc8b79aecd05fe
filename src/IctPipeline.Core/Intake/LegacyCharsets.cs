using System.Text;
using IctPipeline.Normalization.Vietnamese;

namespace IctPipeline.Intake;

/// <summary>Chooses among the charsets of before Unicode by what the text would look like in each.</summary>
internal static class LegacyCharsets
{
    /// <summary>Share of possible syllables from which a text is taken for Vietnamese; a wrong charset stays under 0.4.</summary>
    private const double VietnameseShare = 0.7;

    /// <summary>ISO-2022 text is ASCII with escape sequences.</summary>
    public static bool HasEscapes(ReadOnlySpan<byte> bytes) => bytes.IndexOf("\x1B$"u8) >= 0;

    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? declared)
    {
        var vietnamese = Get(1258).GetString(bytes);
        var score = SyllableScore.Of(vietnamese.Normalize(NormalizationForm.FormC));
        if (score.Possible >= 2 && score.Share >= VietnameseShare)
        {
            return new DecodedText(vietnamese, "windows-1258", score.Share) { Evidence = $"{score.Possible} Vietnamese syllables" };
        }

        return new DecodedText(Get(1252).GetString(bytes), "windows-1252", 0.5) { Evidence = "no other charset fits better" };
    }

    private static Encoding Get(int codePage) => CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;
}
