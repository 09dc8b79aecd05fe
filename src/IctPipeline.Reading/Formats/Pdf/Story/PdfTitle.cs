namespace IctPipeline.Reading.Formats.Pdf.Story;

/// <summary>
/// Finds the title: the lines on the first page that the document's information confirms, else the subject of a letter or the name of a
/// case, else those below the head of an official document or a sender's, else those in the largest letters, else a first line in the
/// middle or in bold, else what the information says.
/// </summary>
/// <param name="declared">The title in the document's information.</param>
/// <param name="bodySize">Points; of most text, or of the small print of a cover.</param>
internal sealed class PdfTitle(string? declared, double bodySize)
{
    /// <summary>Paragraphs of the first page among which it may be.</summary>
    private const int MaxParagraphs = 40;

    /// <summary>Letters and digits of a title.</summary>
    private const int MinLetters = 5;

    /// <summary>"CASE", above "STUDIES".</summary>
    private const int MinLettersOfALine = 3;

    /// <summary>Of the size of most text.</summary>
    private const double Larger = 1.15;

    /// <summary>Below text of its column, only such letters are a title's; others are of a section's heading or of a picture's.</summary>
    private const double FarLarger = 1.4;

    /// <summary>In bold letters no larger than the text, a title comes early.</summary>
    private const int MaxBeforeBold = 6;

    /// <summary>Of the largest letters of a page, those of its heading where something else is declared as well.</summary>
    private const double AsLarge = 0.9;

    /// <summary>Of the letters of a line above, those of one that is the title in its place.</summary>
    private const double Largely = 1.1;

    /// <summary>Of the size of most text: in smaller letters, a heading below text gives way to a line in bold above it.</summary>
    private const double LargerThanBold = 2;

    /// <summary>Of the letters below, those of a line above that the title goes on from.</summary>
    private const double Nearly = 0.4;

    /// <summary>Takes the title's paragraphs away.</summary>
    /// <returns>The title's text, by its paragraphs; the declared one where the page has none; null where nobody tells.</returns>
    public string? Take(List<PdfParagraph> paragraphs, Func<PdfParagraph, string> textOf)
    {
        var page = paragraphs.Count == 0 ? 0 : paragraphs[0].First.Page;
        var first = paragraphs.TakeWhile(paragraph => paragraph.First.Page == page).Take(MaxParagraphs).ToList();
        var texts = first.ConvertAll(paragraph => textOf(paragraph));
        var (start, count) = DeclaredTitle.Find(declared, texts);
        if (count == 0 || first[start].Size < bodySize * Larger)
        {
            var heading = WithoutSite(first, texts);
            (start, count) = heading.Count > 0 ? heading : (start, count);
        }

        var isConfirmed = count > 0;
        if (!isConfirmed && MemoHead.TakeSubject(paragraphs, first.Count) is { } subject)
        {
            return subject;
        }

        if (!isConfirmed && CaseName.Of(first) is { } name)
        {
            return name;
        }

        if (count == 0)
        {
            (start, count) = ByLooks(first, texts);
        }

        if (count == 0)
        {
            return declared;
        }

        if (isConfirmed || count > 1 || first[start].Lines is not [{ Cells.Count: > 1 } line] || TitleCells.AreOne(line, first))
        {
            paragraphs.RemoveRange(start, count);
            return string.Join(' ', texts.Skip(start).Take(count));
        }

        var (title, rest) = TitleCells.Main(line);
        if (!TitleLines.MayBe(title))
        {
            return declared;
        }

        paragraphs[start] = rest;
        return title;
    }

    /// <summary>What no information, memo or case confirms, the surest way first.</summary>
    private (int Start, int Count) ByLooks(List<PdfParagraph> first, List<string> texts) =>
        SetBelow(first, texts, Letterhead.End(texts)) is { Count: > 0 } official ? official
        : SetBelow(first, texts, SenderHead.End(texts)) is { Count: > 0 } sent ? sent
        : Largest(first, texts) is { Count: > 0 } largest ? largest
        : IsWord(declared) && Centred(first, texts) is { Count: > 0 } centred ? centred
        : IsWord(declared) && Bold(first, texts) is { Count: > 0 } bold ? bold
        : BeginsAs(first, texts);

    /// <summary>A page printed from a browser is declared with its site's name, and its head says so, too; its heading does not.</summary>
    private (int Start, int Count) WithoutSite(List<PdfParagraph> first, List<string> texts)
    {
        var end = declared?.LastIndexOfAny(['-', '–', '|', '·']) ?? -1;
        var (start, count) = end > 1 && declared![end - 1] == ' ' ? DeclaredTitle.Find(declared[..end], texts) : (0, 0);
        var isLarge = count > 0 && first[start].Size >= Math.Max(bodySize * Larger, first.Max(paragraph => paragraph.Size) * AsLarge);
        return isLarge ? (start, count) : (0, 0);
    }

    /// <summary>A word that the page does not have ("FAQs") is less than what the page has in bold.</summary>
    private static bool IsWord(string? declared) => declared is null || !declared.Contains(' ', StringComparison.Ordinal);

    /// <summary>A first line that goes on where the information ends.</summary>
    private (int Start, int Count) BeginsAs(List<PdfParagraph> first, List<string> texts) =>
        !IsWord(declared) && first is [{ Lines.Count: 1, IsTable: false }, ..] && DeclaredTitle.Opens(declared!, texts[0])
            ? (0, 1)
            : (0, 0);

    /// <summary>Below the head of an official document or of a letter, the first lines that are set as titles are.</summary>
    private (int Start, int Count) SetBelow(List<PdfParagraph> first, List<string> texts, int head)
    {
        for (var i = head; i > 0 && i < first.Count; i++)
        {
            var isSet = first[i].Size >= bodySize * Larger || TitleRun.IsSet(first[i], texts[i]);
            if (isSet && IsCandidate(first[i], texts[i], TitleLines.MinLettersOfAKind) && texts[i][^1] != ':')
            {
                return (i, TitleRun.Count(first, texts, i, bodySize * Larger));
            }

            if (TitleLines.IsText(first[i]))
            {
                break;
            }
        }

        return (0, 0);
    }

    private (int Start, int Count) Largest(List<PdfParagraph> first, List<string> texts)
    {
        var largest = -1;
        for (var i = 0; i < first.Count; i++)
        {
            if (
                first[i].Size >= bodySize * Larger
                && (largest < 0 || first[i].Size > first[largest].Size * Largely || IsBelowSender(first, texts, largest, i))
                && IsCandidate(first[i], texts[i], MinLettersOfALine)
                && IsRun(first, texts, i)
                && !IsNumberedAbove(texts, i)
                && !(largest >= 0 && TitleLines.IsSection(texts[i]))
                && (first[i].Size >= bodySize * FarLarger || !first.Take(i).Any(before => IsTextAbove(before, first[i])))
            )
            {
                largest = i;
            }
        }

        if (largest < 0)
        {
            return (0, 0);
        }

        var isBelowText =
            first[largest].Size < bodySize * LargerThanBold && first.Take(largest).Any(before => IsTextAbove(before, first[largest]));
        var isSection = TitleLines.IsSection(texts[largest]);
        if ((isBelowText || isSection) && Bold(first, texts) is { Count: > 0 } bold)
        {
            if (isSection ? bold.Start + bold.Count <= largest : IsTextAt(first, bold.Start + bold.Count))
            {
                return bold;
            }
        }

        var count = TitleRun.Count(first, texts, largest, bodySize * Larger);
        var above = GoesOnFromAbove(first, texts, largest);
        return (largest - above, count + above);
    }

    /// <summary>The name of a journal stands large below the line that has it with the volume and the pages.</summary>
    private static bool IsNumberedAbove(List<string> texts, int at) =>
        texts
            .Take(at)
            .Any(text =>
                text.Length > texts[at].Length + 1
                && text.StartsWith(texts[at], StringComparison.OrdinalIgnoreCase)
                && text[texts[at].Length..].TrimStart(' ', ',', '(') is [>= '0' and <= '9', ..]
            );

    /// <summary>An institution's name stands above what it gives out, in letters as large.</summary>
    private bool IsBelowSender(List<PdfParagraph> first, List<string> texts, int sender, int at) =>
        SenderHead.IsName(texts[sender])
        && first[at].Size >= first[sender].Size * 0.97
        && at >= sender + TitleRun.Count(first, texts, sender, bodySize * Larger);

    /// <summary>A title may begin with a word or two on a line of their own; what ends in a colon is the label of something.</summary>
    private bool IsRun(List<PdfParagraph> first, List<string> texts, int at)
    {
        var run = texts.Slice(at, TitleRun.Count(first, texts, at, bodySize * Larger));
        return run[^1][^1] != ':' && run.Sum(text => text.Count(char.IsLetter)) >= MinLetters;
    }

    /// <summary>
    /// No title begins with a small letter, or is "Newsletter" alone, or stands below a colon: its first words stand above, in letters that
    /// are large, too. So does "Bylaws", above an "of" on a line of its own.
    /// </summary>
    /// <returns>How many paragraphs above belong to it.</returns>
    private int GoesOnFromAbove(List<PdfParagraph> first, List<string> texts, int at)
    {
        var isBelowColon = at > 0 && texts[at - 1].EndsWith(':') && !TitleLines.IsText(first[at - 1]);
        var isRest = isBelowColon || (at > 0 && (char.IsLower(texts[at][0]) || ReleaseLabels.IsPeriodical(texts[at])));
        var count = isRest ? 1 : 2;
        var isCut = isRest || (at > 1 && ReleaseLabels.IsLink(texts[at - 1]));
        return
            isCut
            && IsCandidate(first[at - count], texts[at - count])
            && first[at - count].Size >= Math.Max(bodySize * Larger, first[at].Size * Nearly)
            && first[at - count].Last.Y - first[at].First.Y < first[at].Size * 1.9 * count
            ? count
            : 0;
    }

    /// <summary>Of lines in bold and in capitals, those in bold: an authority's name stands in capitals above its paper's.</summary>
    private (int Start, int Count) Bold(List<PdfParagraph> first, List<string> texts)
    {
        var found = -1;
        for (var i = 0; i < Math.Min(first.Count, MaxBeforeBold) && (found < 0 || !first[found].IsBold); i++)
        {
            if (
                (first[i].IsBold || (found < 0 && IsSet(first, texts, i)))
                && IsCandidate(first[i], texts[i])
                && IsRun(first, texts, i)
                && first.Count > i + 1
            )
            {
                found = i;
            }

            // What is set in bold below text is the heading of a section.
            if (TitleLines.IsText(first[i]))
            {
                break;
            }
        }

        return found < 0 ? (0, 0) : (found, TitleRun.Count(first, texts, found, bodySize * Larger));
    }

    /// <summary>A first line by itself in the middle, above text that begins at the edge; a greeting ends in a comma.</summary>
    private (int Start, int Count) Centred(List<PdfParagraph> first, List<string> texts)
    {
        var isHead =
            first.Count > 1
            && first[0] is { Lines.Count: 1, IsTable: false }
            && !texts[0].EndsWith(',')
            && !ReleaseLabels.IsLink(texts[1])
            && TitleCells.IsCentred(first[0].First, first);
        return isHead && IsCandidate(first[0], texts[0]) && IsRun(first, texts, 0)
            ? (0, TitleRun.Count(first, texts, 0, bodySize * Larger))
            : (0, 0);
    }

    /// <summary>"BYLAWS OF" is short for a line in capitals, and goes on in the next.</summary>
    private static bool IsSet(List<PdfParagraph> first, List<string> texts, int at) =>
        TitleRun.IsSet(first[at], texts[at])
        || (at + 1 < first.Count && ReleaseLabels.IsUnfinished(texts[at]) && TitleRun.IsSet(first[at + 1], texts[at + 1]));

    private static bool IsTextAbove(PdfParagraph before, PdfParagraph paragraph) =>
        TitleLines.IsText(before) && before.First.Column == paragraph.First.Column && before.Size < paragraph.Size;

    /// <summary>A title in bold may go on to the page's end.</summary>
    private static bool IsTextAt(List<PdfParagraph> first, int at) => at < first.Count && TitleLines.IsText(first[at]);

    private static bool IsCandidate(PdfParagraph paragraph, string text, int minLetters = MinLetters) =>
        !paragraph.IsTable && TitleLines.MayBe(text, minLetters);
}
