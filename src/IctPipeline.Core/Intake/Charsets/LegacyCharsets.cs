namespace IctPipeline.Intake.Charsets;

/// <summary>Chooses among the charsets of before Unicode by what the text would look like in each.</summary>
internal static class LegacyCharsets
{
    /// <summary>Share of possible syllables from which a text is taken for Vietnamese; a wrong charset stays under 0.4.</summary>
    private const double VietnameseShare = 0.75;

    /// <summary>ISO-2022 text is ASCII with escape sequences.</summary>
    public static bool HasEscapes(ReadOnlySpan<byte> bytes) => bytes.IndexOf("\x1B$"u8) >= 0;

    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? declared)
    {
        var vietnamese = VietnameseCandidates.Best(bytes);
        var eastAsian = EastAsianCandidates.Best(bytes);
        if (vietnamese is { Score: >= VietnameseShare } && vietnamese.Score > (eastAsian?.Score ?? 0) * 0.9)
        {
            return Result(vietnamese);
        }

        var single = SingleByteCandidates.Best(bytes, declared);
        if (eastAsian is not null && eastAsian.Score >= (single?.Score ?? 0))
        {
            return Result(eastAsian);
        }

        if (declared is not null && (single is null || single.Score < 0.6) && CodePages.Find(declared) is { } encoding)
        {
            return new DecodedText(encoding.GetString(bytes), declared, 0.5) { Evidence = "declared, and nothing fits better" };
        }

        return single is not null
            ? Result(single)
            : new DecodedText(CodePages.Get(1252).GetString(bytes), "windows-1252", 0.3) { Evidence = "no charset fits" };
    }

    private static DecodedText Result(CharsetCandidate candidate) =>
        new(candidate.Text, candidate.Name, Math.Round(candidate.Score, 2))
        {
            Evidence = candidate.Evidence,
            Replacements = candidate.Text.AsSpan().Count('\uFFFD'),
        };
}
