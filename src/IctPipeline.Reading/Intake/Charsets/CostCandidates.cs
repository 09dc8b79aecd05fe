using System.Buffers;
using IctPipeline.Reading.Language.Vietnamese;

namespace IctPipeline.Reading.Intake.Charsets;

/// <summary>
/// Reads a sample in every charset and takes the one in which it is the shortest to describe, given what its languages are
/// like. Charsets that the sample can't tell apart are tried on the words of the rest of the file that do.
/// </summary>
internal static class CostCandidates
{
    /// <summary>
    /// A declaration is worth this many bits: it settles what statistics can't tell apart, and no more. The second is for the
    /// one that editors and servers put in by themselves.
    /// </summary>
    private const int DeclarationBits = 16;
    private const int DefaultDeclarationBits = 8;
    private const string DefaultDeclaration = "windows-1252";

    /// <summary>Mean cost of a character that begins to look wrong, and one that is nonsense, in bits.</summary>
    private const double Doubtful = 7.5;
    private const double Nonsense = 15;

    /// <summary>In Latin letters each character outside ASCII is rare, and so is the letter behind it.</summary>
    private const double LatinFactor = 1.8;

    /// <summary>Bits by which the best must be ahead of the next different text for half of the doubt to go.</summary>
    private const double HalfDoubt = 6;

    /// <summary>Readings that cost this much more than the best are still in question for the rest of the file.</summary>
    private const int InQuestion = 40 * LetterModels.UnitsPerBit;

    public static CharsetCandidate? Best(ReadOnlySpan<byte> bytes, string? declared)
    {
        var sample = CharsetSample.Take(bytes, out var evidence, out var end);
        if (evidence == 0)
        {
            return null;
        }

        var readings = Readings(sample, new AsciiContext(bytes), declared);
        if (end < bytes.Length)
        {
            readings = Prolonged(readings, bytes[end..]);
        }

        var best = readings.MinBy(reading => reading.Cost)!;
        var next = readings
            .Where(reading => reading.Text != best.Text)
            .Select(reading => reading.Cost)
            .DefaultIfEmpty(int.MaxValue / 2)
            .Min();
        var ahead = (next - best.Cost) / (double)LetterModels.UnitsPerBit;
        return new CharsetCandidate(
            best.Name,
            best.Charset?.Encoding.GetString(bytes) ?? VietnameseCandidates.Decode(best.Name, bytes)!,
            Fit(best) * (1 - (0.5 * Math.Pow(2, -ahead / HalfDoubt))),
            best.Charset is null ? VietnameseCandidates.Evidence(SyllableScore.Measure(best.Text)) : $"reads best as {best.Language}"
        );
    }

    internal static List<Reading> Readings(byte[] sample, AsciiContext context, string? declared)
    {
        var readings = new List<Reading>();
        // Many charsets read the same text.
        var costs = new Dictionary<(string Text, string Language), int>();
        foreach (var charset in LegacyCharset.All)
        {
            var text = charset.Encoding.GetString(sample);
            readings.AddRange(
                charset.Languages.Select(language => new Reading(
                    charset.Name,
                    charset,
                    language,
                    text,
                    Once(costs, charset, language, text),
                    context.Against(language) + Prior(charset.Name, charset.RarityOf(language), declared)
                ))
            );
        }

        foreach (var (name, rarity) in VietnameseCandidates.Charsets)
        {
            var text = VietnameseCandidates.Decode(name, sample)!;
            readings.Add(
                new Reading(
                    name,
                    null,
                    VietnameseCandidates.Language,
                    text,
                    VietnameseCandidates.CostOf(text),
                    context.Against(VietnameseCandidates.Language) + Prior(name, rarity, declared)
                )
            );
        }

        return readings;
    }

    /// <summary>Those still in question, with the words of the rest of the file that they read differently.</summary>
    private static List<Reading> Prolonged(List<Reading> readings, ReadOnlySpan<byte> rest)
    {
        var most = readings.Min(reading => reading.Cost) + InQuestion;
        var rivals = readings.Where(reading => reading.Cost <= most).ToList();
        var telling = rivals.All(reading => reading.Charset is { IsSingleByte: true })
            ? LegacyCharset.DifferentBytes([.. rivals.Select(reading => reading.Charset!).Distinct()])
            : [];
        if (telling.Length == 0)
        {
            return readings;
        }

        var words = CharsetSample.With(rest, SearchValues.Create(telling));
        return [.. rivals.Select(reading => Prolonged(reading, reading.Charset!, reading.Charset!.Encoding.GetString(words)))];
    }

    private static Reading Prolonged(Reading reading, LegacyCharset charset, string text) =>
        reading with
        {
            Text = reading.Text + text,
            TextCost = reading.TextCost + CostOf(charset, reading.Language, text),
        };

    private static int CostOf(LegacyCharset charset, string language, string text) =>
        charset.IsSingleByte ? LetterModels.Instance.Alphabet(language).Of(text) : LetterModels.Instance.EastAsian(language).Of(text);

    private static int Once(Dictionary<(string Text, string Language), int> costs, LegacyCharset charset, string language, string text)
    {
        if (!costs.TryGetValue((text, language), out var cost))
        {
            costs.Add((text, language), cost = CostOf(charset, language, text));
        }

        return cost;
    }

    private static int Prior(string name, int rarity, string? declared) =>
        LetterModels.UnitsPerBit
        * (
            rarity
            - (
                declared != name ? 0
                : declared == DefaultDeclaration ? DefaultDeclarationBits
                : DeclarationBits
            )
        );

    /// <summary>1 for ordinary text, 0 for nonsense.</summary>
    private static double Fit(Reading reading)
    {
        var characters = reading.Text.Count(static c => c >= 0x80);
        var mean = reading.TextCost / (double)LetterModels.UnitsPerBit / Math.Max(1, characters);
        var isLatin = reading.Charset is not { IsSingleByte: false } && LetterModels.Instance.Alphabet(reading.Language).IsLatin;
        return Math.Clamp((Nonsense - (isLatin ? mean / LatinFactor : mean)) / (Nonsense - Doubtful), 0, 1);
    }

    /// <param name="Charset">Null for the Vietnamese ones.</param>
    /// <param name="TextCost">What the text costs by itself.</param>
    /// <param name="Prior">What it costs that it is this charset, and this language in this file.</param>
    internal sealed record Reading(string Name, LegacyCharset? Charset, string Language, string Text, int TextCost, int Prior)
    {
        public int Cost => TextCost + Prior;
    }
}
