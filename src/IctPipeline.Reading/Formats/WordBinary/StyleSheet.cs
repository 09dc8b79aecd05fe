using IctPipeline.Reading.Formats.Compound;
using IctPipeline.Reading.Formats.Office;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.WordBinary;

/// <summary>The styles of a document ([MS-DOC] 2.9.271): what their names mean, and what text in them looks like.</summary>
internal sealed class StyleSheet
{
    private const int MaxChain = 10;
    private const int NoStyle = 0xFFF;
    private const int OfCharacters = 2;

    private readonly Dictionary<int, Style> _styles = [];
    private readonly Dictionary<int, WordStyle> _known = [];

    /// <summary>Styles that are damaged are none.</summary>
    public StyleSheet(ByteTable table, NodeBudget nodes)
    {
        try
        {
            Read(table, nodes);
        }
        catch (InvalidDataException)
        {
            // What follows in the table is lost, and the text is not.
        }
    }

    /// <summary>A style with all that it is based on.</summary>
    public WordStyle Of(int number)
    {
        if (!_known.TryGetValue(number, out var style))
        {
            style = _known[number] = Resolve(number, MaxChain);
        }

        return style;
    }

    private WordStyle Resolve(int number, int steps)
    {
        if (steps == 0 || !_styles.TryGetValue(number, out var style))
        {
            return new WordStyle(null, default, default);
        }

        var under = Resolve(style.Base, steps - 1);
        return new WordStyle(
            Meaning(style) ?? under.Meaning,
            under.Paragraph.With(style.Paragraph),
            default(CharacterLook).With(style.Characters, under.Characters).Over(under.Characters)
        );
    }

    /// <summary>Word's own styles have a number whatever it calls them.</summary>
    private static StyleMeaning? Meaning(Style style) =>
        style.BuiltIn switch
        {
            >= 1 and <= 9 => StyleNames.Find($"heading {style.BuiltIn}"),
            62 => StyleNames.Find("Title"),
            74 => StyleNames.Find("Subtitle"),
            _ => StyleNames.Find(style.Name),
        };

    private void Read(ByteTable table, NodeBudget nodes)
    {
        var (count, baseBytes) = (table.U16(2), table.U16(4));
        var at = 2 + table.U16(0);
        for (var i = 0; i < count && at + 2 <= table.Length; i++)
        {
            nodes.Add();
            var length = table.U16(at);
            if (length > 0)
            {
                _styles[i] = Style.Of(table.Slice(at + 2, length), baseBytes);
            }

            at += 2 + length + (length % 2);
        }
    }

    private sealed record Style(int BuiltIn, string Name, int Base, ByteTable Paragraph, ByteTable Characters)
    {
        public static Style Of(ByteTable style, int baseBytes)
        {
            var (kind, based) = (style.U16(2) & 0xF, style.U16(2) >> 4);
            var letters = style.U16(baseBytes);
            var name = style.Text(baseBytes + 2, letters);
            var at = baseBytes + 2 + (letters * 2) + 2;
            var lists = new List<ByteTable>();
            for (var i = style.U16(4) & 0xF; i > 0 && at + 2 <= style.Length; i--)
            {
                var length = style.U16(at);
                lists.Add(style.Slice(at + 2, length));
                at += 2 + length + (length % 2);
            }

            // A style of paragraphs has its number before its properties; one of tables has those of tables before both.
            var ofParagraph = kind == OfCharacters || lists.Count < 2 ? default : lists[^2];
            return new Style(
                style.U16(0) & 0xFFF,
                name,
                based == NoStyle ? -1 : based,
                ofParagraph.Length > 2 ? ofParagraph.Slice(2, ofParagraph.Length - 2) : default,
                lists.Count > 0 ? lists[^1] : default
            );
        }
    }
}
