namespace IctPipeline.Intake.Charsets;

/// <summary>Chooses among the charsets of before Unicode by what the text would look like in each.</summary>
internal static class LegacyCharsets
{
    /// <summary>Share of possible syllables from which a text is taken for Vietnamese; a wrong charset stays under 0.4.</summary>
    private const double VietnameseShare = 0.75;

    /// <summary>Under this, a declaration is believed rather than the statistics.</summary>
    private const double Unconvincing = 0.25;

    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? declared)
    {
        if (EscapedCharsets.Decode(bytes) is { } escaped)
        {
            return Result(escaped);
        }

        var vietnamese = VietnameseCandidates.Best(bytes);
        var other = CostCandidates.Best(bytes, declared);
        if (vietnamese is { Score: >= VietnameseShare } && (other is null || vietnamese.Cost <= other.Cost))
        {
            return Result(vietnamese);
        }

        if (declared is not null && !declared.StartsWith("utf-", StringComparison.Ordinal) && (other is null || other.Score < Unconvincing) && CodePages.Find(declared) is { } encoding)
        {
            return new DecodedText(encoding.GetString(bytes), declared, 0.5) { Evidence = "declared, and nothing fits better" };
        }

        return other is not null
            ? Result(other)
            : new DecodedText(CodePages.Get(1252).GetString(bytes), "windows-1252", 0.3) { Evidence = "no charset fits" };
    }

    private static DecodedText Result(CharsetCandidate candidate) =>
        new(candidate.Text, candidate.Name, Math.Round(candidate.Score, 2))
        {
            Evidence = candidate.Evidence,
            Replacements = candidate.Text.AsSpan().Count('\uFFFD'),
        };
}
