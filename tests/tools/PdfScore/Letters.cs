using System.Globalization;
using IctPipeline.Reading.Formats.Pdf.Glyphs;
using IctPipeline.Reading.Formats.Pdf.Opening;

namespace IctPipeline.Tools.PdfScore;

/// <summary>The letters of a page in the order in which they are painted, each with the gap before it in font sizes.</summary>
internal static class Letters
{
    public static string Of(string file, int number)
    {
        return PdfRun.Of(options =>
        {
            using var document = PdfOpening.Open(File.ReadAllBytes(file), options, new PdfGuard());
            var letters = PdfOpening.Page(document, number, options)?.Letters ?? [];
            return string.Join('\n', letters.Select((letter, i) => Line(letter, i == 0 ? letter : letters[i - 1])));
        });
    }

    private static string Line(PdfLetter letter, PdfLetter before) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{letter.Text}\t{letter.X:0.00}-{letter.EndX:0.00}\t{letter.Y:0.0}\ts{letter.Size:0.0}\t"
                + $"{(letter.X - before.EndX) / letter.Size:0.000}\t{letter.Font.Name}{(letter.IsGuess ? " guess" : "")}"
        );
}
