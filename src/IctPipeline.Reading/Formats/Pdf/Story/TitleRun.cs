using IctPipeline.Reading.Formats.Pdf.Layout;

namespace IctPipeline.Reading.Formats.Pdf.Story;

/// <summary>Tells how far a title goes on: over the paragraphs that follow its first one as they would if they were its lines.</summary>
internal static class TitleRun
{
    private const int MaxParagraphs = 4;

    /// <summary>Of the size, from base line to base line; a kind of document stands further above what it is about.</summary>
    private const double MaxDistance = 1.9;
    private const double MaxBelowKind = 3;

    /// <summary>Of the size of a line that ends in a colon, that of what follows it.</summary>
    private const double AfterColon = 0.75;

    /// <param name="first">The paragraphs of the page.</param>
    /// <param name="texts">Theirs.</param>
    /// <param name="start">Where the title begins.</param>
    /// <param name="large">Points; a title in such letters needs no other sign that it goes on.</param>
    /// <returns>How many paragraphs it has.</returns>
    public static int Count(List<PdfParagraph> first, List<string> texts, int start, double large)
    {
        var count = 1;
        while (count < MaxParagraphs && start + count < first.Count && GoesOn(first, texts, start, start + count, large))
        {
            count++;
        }

        return count;
    }

    /// <summary>True for what is set as titles are.</summary>
    public static bool IsSet(PdfParagraph paragraph, string text) => paragraph.IsBold || IsInCapitals(text);

    private static bool GoesOn(List<PdfParagraph> first, List<string> texts, int start, int at, double large)
    {
        var (one, next, text) = (first[start], first[at], texts[at]);
        if (next.IsTable || next.First.Column != one.First.Column)
        {
            return false;
        }

        var distance = first[at - 1].Last.Y - next.First.Y;
        if (at == start + 1 && ReleaseLabels.IsPeriodical(text))
        {
            // Whose newsletter it is stands above, in letters of any size.
            return next.Size >= large && distance < Math.Max(one.Size, next.Size) * MaxBelowKind;
        }

        if (ReleaseLabels.Contains(text))
        {
            return false;
        }

        if (ReleaseLabels.IsLink(text))
        {
            return one.Size >= large && distance < one.Size * MaxBelowKind && at + 1 < first.Count;
        }

        if (ReleaseLabels.IsUnfinished(texts[at - 1]))
        {
            return distance < one.Size * MaxBelowKind && Math.Abs(next.Size - one.Size) < one.Size * 0.5 && next.Lines.Count <= 3;
        }

        var isKind = Letterhead.IsKind(texts[start]);
        if (isKind && at == start + 1)
        {
            // What it is about may be set in smaller letters.
            return IsSet(next, text) && distance < one.Size * MaxBelowKind && HaveOneCentre(one, next);
        }

        if (texts[at - 1].EndsWith(':') && next.Size >= Math.Max(large, one.Size * AfterColon))
        {
            return distance < one.Size * MaxDistance;
        }

        var like = isKind ? first[start + 1] : one;
        return Math.Abs(next.Size - like.Size) < like.Size * 0.03
            && distance < like.Size * MaxDistance
            && like.IsBold == next.IsBold
            && (like.Size >= large || (IsSet(next, text) && AreCentred(like, next) && !ListMarks.Opens(text) && !text.EndsWith(':')));
    }

    /// <summary>True for a line of some length without a small letter.</summary>
    public static bool IsInCapitals(string text) => text.Length > 12 && text.Any(char.IsUpper) && !text.Any(char.IsLower);

    private static bool HaveOneCentre(PdfParagraph one, PdfParagraph other) =>
        Math.Abs(one.First.Left + one.First.Right - other.First.Left - other.First.Right) < one.Size * 2;

    /// <summary>Neither begins where the other does, as lines of text would; centres are often set by eye.</summary>
    private static bool AreCentred(PdfParagraph one, PdfParagraph other) =>
        Math.Abs(one.First.Left - other.First.Left) > one.Size * 0.3
        && (HaveOneCentre(one, other) || IsWithin(one.First, other.First) || IsWithin(other.First, one.First));

    private static bool IsWithin(PdfLine outer, PdfLine inner) =>
        inner.Left > outer.Left + inner.Size && inner.Right < outer.Right - inner.Size;
}
