using IctPipeline.Reading.Intake.Charsets;

namespace IctPipeline.Tools.LanguageProfiles.Measuring;

/// <summary>Shows how the charset detector sees one file: its sample, and what each reading of it costs.</summary>
internal static class CharsetCosts
{
    private const int Shown = 12;

    public static void Report(byte[] bytes, TextWriter output)
    {
        var sample = CharsetSample.Take(bytes, out var evidence);
        var context = new AsciiContext(bytes);
        output.WriteLine($"{evidence} bytes outside ASCII in a sample of {sample.Length}");
        foreach (var reading in CostCandidates.Readings(sample, context, declared: null).OrderBy(reading => reading.Cost).Take(Shown))
        {
            var bits = (double)LetterModels.UnitsPerBit;
            var opening = reading.Text[..Math.Min(reading.Text.Length, 150)].ReplaceLineEndings(" ");
            output.WriteLine(
                $"{reading.Name, -16} {reading.Language, -8} {reading.Cost / bits, 8:F1} bits, "
                    + $"context {context.Against(reading.Language) / bits, 5:F1}  {opening}"
            );
        }

        output.WriteLine(VietnameseCandidates.Best(bytes)?.Evidence ?? "not Vietnamese");
    }
}
