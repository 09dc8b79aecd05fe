namespace IctPipeline.Intake.Charsets;

/// <summary>
/// Reads a sample in every charset and takes the one in which it is the shortest to describe, given what its languages are
/// like.
/// </summary>
internal static class CostCandidates
{
    /// <summary>A declaration is worth this many bits: it settles what statistics can't tell apart, and no more.</summary>
    private const int DeclarationBits = 16;

    /// <summary>Mean cost of a character that begins to look wrong, and one that is nonsense, in bits.</summary>
    private const double Doubtful = 7.5;
    private const double Nonsense = 15;

    /// <summary>Bits by which the best must be ahead of the next different text for half of the doubt to go.</summary>
    private const double HalfDoubt = 6;

    public static CharsetCandidate? Best(ReadOnlySpan<byte> bytes, string? declared)
    {
        var sample = CharsetSample.Of(bytes, out var evidence);
        if (evidence == 0)
        {
            return null;
        }

        var readings = Readings(sample, new AsciiContext(bytes), declared);
        var best = readings.MinBy(reading => reading.Cost)!;
        var next = readings.Where(reading => reading.Text != best.Text).Select(reading => reading.Cost).DefaultIfEmpty(int.MaxValue / 2).Min();
        var ahead = (next - best.Cost) / (double)LetterModels.UnitsPerBit;
        return new CharsetCandidate(
            best.Charset.Name,
            best.Charset.Encoding.GetString(bytes),
            Fit(best) * (1 - (0.5 * Math.Pow(2, -ahead / HalfDoubt))),
            $"reads best as {best.Language}",
            best.Cost);
    }

    private static List<Reading> Readings(byte[] sample, AsciiContext context, string? declared)
    {
        var readings = new List<Reading>();
        foreach (var charset in LegacyCharset.MultiByte)
        {
            var text = charset.Encoding.GetString(sample);
            readings.AddRange(charset.Languages.Select(language => Read(charset, language, text, LetterModels.Instance.EastAsian(language).Of(text) + context.Against(language), declared)));
        }

        foreach (var charset in LegacyCharset.SingleByte)
        {
            var text = charset.Encoding.GetString(sample);
            readings.AddRange(charset.Languages.Select(language => Read(charset, language, text, LetterModels.Instance.Alphabet(language).Of(text) + context.Against(language), declared)));
        }

        return readings;
    }

    private static Reading Read(LegacyCharset charset, string language, string text, int cost, string? declared)
        => new(charset, language, text, cost + (LetterModels.UnitsPerBit * (charset.Rarity - (declared == charset.Name ? DeclarationBits : 0))));

    /// <summary>1 for ordinary text, 0 for nonsense.</summary>
    private static double Fit(Reading reading)
    {
        var characters = reading.Text.Count(static c => c >= 0x80);
        var mean = reading.Cost / (double)LetterModels.UnitsPerBit / Math.Max(1, characters);
        return Math.Clamp((Nonsense - mean) / (Nonsense - Doubtful), 0, 1);
    }

    private sealed record Reading(LegacyCharset Charset, string Language, string Text, int Cost);
}
