using IctPipeline.Reading.Formats.Compound;
using IctPipeline.Reading.Formats.Office;
using IctPipeline.Reading.Intake.Charsets;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.WordBinary;

/// <summary>Reads one text of a document, paragraph by paragraph and run by run.</summary>
internal sealed class StoryReader(
    PieceTable pieces,
    FormatPages characters,
    FormatPages paragraphs,
    StyleSheet styles,
    IReadOnlyList<string> fonts,
    ListNumbering lists,
    NodeBudget nodes
)
{
    private const char Cell = '\u0007';
    private const char Drawn = '\u0008';
    private const char Paragraph = '\r';

    /// <summary>The ends of a cell or row, of a paragraph, and of a page or section.</summary>
    private const string Ends = "\u0007\r\f";

    /// <param name="boxes">Texts of boxes that hang on a place of the text, or on none for <see cref="int.MaxValue"/>.</param>
    public FlowStory Read(int start, int end, LegacyFontText legacy, Func<int, IEnumerable<FlowStory>>? boxes = null)
    {
        var story = new FlowStory(legacy);
        end = Math.Min(end, pieces.Text.Length);
        for (var at = Math.Max(0, start); at < end; )
        {
            var found = pieces.Text.AsSpan(at, end - at).IndexOfAny(Ends);
            var mark = found < 0 ? end - 1 : at + found;
            nodes.Add();
            ReadParagraph(story, at, mark, isWhole: found >= 0, boxes);
            at = mark + 1;
        }

        foreach (var box in boxes?.Invoke(int.MaxValue) ?? [])
        {
            story.AddBox(box);
        }

        story.Close();
        return story;
    }

    private void ReadParagraph(FlowStory story, int start, int mark, bool isWhole, Func<int, IEnumerable<FlowStory>>? boxes)
    {
        var (style, look) = LookOf(mark);
        story.SetTable(look.InTable);
        story.Meaning = style.Meaning ?? new StyleMeaning(BlockKind.Paragraph);
        for (var at = start; at < mark + (isWhole ? 0 : 1); )
        {
            at = ReadRun(story, style, at, mark + (isWhole ? 0 : 1), boxes);
        }

        if (look.List > 0 && story.Text.Length > 0)
        {
            var (text, font) = lists.Next(look.List, look.Level);
            story.SetMark(text, font);
        }

        if (look.EndsRow)
        {
            story.EndRow();
        }
        else if (look.InTable && (pieces.Text[mark] == Cell || look.IsInner))
        {
            story.EndCell();
        }
        else
        {
            var end = Look(characters.At(pieces.PlaceOf(mark).Place).Properties, style.Characters);
            story.EndIsHidden = isWhole && pieces.Text[mark] == Paragraph && end.IsUnseen;
            story.EndParagraph();
        }
    }

    private (WordStyle Style, ParagraphLook Look) LookOf(int mark)
    {
        var (properties, _) = paragraphs.At(pieces.PlaceOf(mark).Place);
        var style = styles.Of(properties.Length < 2 ? 0 : properties.U16(0));
        return (style, properties.Length < 2 ? style.Paragraph : style.Paragraph.With(properties.Slice(2, properties.Length - 2)));
    }

    /// <returns>Where the next run begins.</returns>
    private int ReadRun(FlowStory story, WordStyle style, int at, int end, Func<int, IEnumerable<FlowStory>>? boxes)
    {
        nodes.Add();
        var (place, left, width) = pieces.PlaceOf(at);
        var (properties, stop) = characters.At(place);
        end = (int)Math.Min(end, at + Math.Min(left, Math.Max(1, ((long)stop - place) / width)));
        var look = Look(properties, style.Characters);
        var font = look.Font is { } number && number < fonts.Count ? fonts[number] : null;
        story.Run = new RunFormat(font, look.IsUnseen, look.Bold);
        var text = look.Symbol is { } symbol ? new string(symbol, end - at) : pieces.Text[at..end];
        for (var i = 0; i < text.Length; )
        {
            var next = text.AsSpan(i).IndexOfAnyInRange('\0', '\u001F');
            var plain = next < 0 ? text[i..] : text.Substring(i, next);
            Put(story, plain);
            i += plain.Length + 1;
            if (next >= 0)
            {
                Sign(story, text[i - 1], at + i - 1, boxes);
            }
        }

        return end;
    }

    /// <summary>What a run says goes over a style of characters, and that over the paragraph's.</summary>
    private CharacterLook Look(ByteTable properties, CharacterLook paragraph)
    {
        var look = default(CharacterLook).With(properties, paragraph);
        if (look.Style is not { } number)
        {
            return look.Over(paragraph);
        }

        var under = styles.Of(number).Characters.Over(paragraph);
        return default(CharacterLook).With(properties, under).Over(under);
    }

    private static void Put(FlowStory story, string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (story.Fields.InInstruction)
        {
            story.Fields.AddInstruction(text);
        }
        else
        {
            story.Append(text);
        }
    }

    private void Sign(FlowStory story, char sign, int at, Func<int, IEnumerable<FlowStory>>? boxes)
    {
        switch (sign)
        {
            case '\t':
                Put(story, " ");
                break;
            case '\u000B' or '\u000E':
                Put(story, "\n");
                break;
            case '\u001E':
                Put(story, "-");
                break;
            case '\u001F':
                Put(story, "\u00AD");
                break;
            case '\u0013':
                nodes.Add();
                story.Field("begin");
                break;
            case '\u0014':
                story.Field("separate");
                break;
            case '\u0015':
                story.Field("end");
                break;
            case Drawn when story.Run.Hidden != true:
                foreach (var box in boxes?.Invoke(at) ?? [])
                {
                    story.AddBox(box);
                }

                break;
        }
    }
}
