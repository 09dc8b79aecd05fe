namespace IctPipeline.Reading.Intake.Charsets;

/// <summary>Chooses among the charsets of before Unicode by what the text would look like in each.</summary>
internal static class LegacyCharsets
{
    /// <summary>
    /// Share of possible syllables from which a text with control codes is taken for Vietnamese; a wrong charset stays under 0.4.
    /// </summary>
    private const double VietnameseShare = 0.75;

    /// <summary>Under this, a declaration is believed rather than the statistics.</summary>
    private const double Unconvincing = 0.25;

    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? declared)
    {
        if (EscapedCharsets.Decode(bytes) is { } escaped)
        {
            return Result(escaped);
        }

        var best = CostCandidates.Best(bytes, declared);
        if (declared is not null && (best is null || best.Score < Unconvincing) && Decode(declared, bytes) is { } text)
        {
            return new DecodedText(text, declared, 0.5) { Evidence = "declared, and nothing fits better" };
        }

        return best is not null
            ? Result(best)
            : new DecodedText(CodePages.Get(1252).GetString(bytes), "windows-1252", 0.3) { Evidence = "no charset fits" };
    }

    /// <summary>The text in a charset of before Unicode; null for a name that is none of those.</summary>
    public static string? Decode(string name, ReadOnlySpan<byte> bytes) =>
        VietnameseCandidates.Decode(name, bytes)
        ?? (name.StartsWith("utf-", StringComparison.Ordinal) ? null : CodePages.Find(name)?.GetString(bytes));

    /// <summary>
    /// Text whose capitals stand on control codes, as TCVN 5712, VISCII and VPS have them; null where that explains nothing.
    /// </summary>
    public static DecodedText? DecodeControls(ReadOnlySpan<byte> bytes) =>
        VietnameseCandidates.Best(bytes) is { Score: >= VietnameseShare } vietnamese
        && !vietnamese.Text.AsSpan().ContainsAnyInRange('\0', '\b')
            ? Result(vietnamese)
            : null;

    private static DecodedText Result(CharsetCandidate candidate) =>
        new(candidate.Text, candidate.Name, Math.Round(candidate.Score, 2))
        {
            Evidence = candidate.Evidence,
            Replacements = candidate.Text.AsSpan().Count('\uFFFD'),
        };
}
