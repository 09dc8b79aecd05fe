using IctPipeline.Reading.Formats.Compound;
using IctPipeline.Reading.Formats.Office;
using IctPipeline.Reading.Intake;
using IctPipeline.Reading.Intake.Charsets;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.WordBinary;

/// <summary>
/// Reads Word documents of 1997 to 2003: text, notes, boxes, styles, lists, links and properties. What no reader sees is left out: hidden
/// and deleted text, instructions of fields, heads and feet of pages, comments, pictures.
/// </summary>
internal sealed class WordBinaryReader
{
    private readonly LegacyFontText _legacy = new();
    private readonly FileInformation _file;
    private readonly PieceTable _pieces;
    private readonly StoryReader _stories;

    private WordBinaryReader(CompoundFile compound, ByteContext file)
    {
        var nodes = new NodeBudget(file.Options.MaxNodes, file.Budget);
        _file = new FileInformation(compound);
        var fonts = FontNames.Read(_file.Table(DocumentTable.Fonts));
        _pieces = new PieceTable(_file.Table(DocumentTable.Pieces), _file.Main, new ExpansionBudget(file.Options, file.Bytes.Length));
        _stories = new StoryReader(
            _pieces,
            new FormatPages(_file.Table(DocumentTable.CharacterPages), _file.Main, ofParagraphs: false, nodes),
            new FormatPages(_file.Table(DocumentTable.ParagraphPages), _file.Main, ofParagraphs: true, nodes),
            new StyleSheet(_file.Table(DocumentTable.Styles), nodes),
            fonts,
            new ListTable(fonts, nodes).Read(_file.OpenTable(DocumentTable.Lists), _file.Table(DocumentTable.ListUses)),
            nodes
        );
    }

    /// <returns>The article, and what its text was decoded from.</returns>
    /// <exception cref="ArticleRejectedException">The document is damaged, protected, too old or beyond its budget.</exception>
    public static (ParsedArticle Article, string Charset) Read(ByteContext file)
    {
        try
        {
            var compound = CompoundFile.Open(file.Bytes);
            var article = new ParsedArticle { FromMarkup = true };
            DocumentProperties.Fill(compound, article);
            var reader = new WordBinaryReader(compound, file);
            reader.Fill(article);
            return (article, reader._pieces.Charset);
        }
        catch (InvalidDataException exception)
        {
            throw new ArticleRejectedException(
                RejectionCodes.InvalidArchive,
                $"The Word document is damaged ({exception.Message.TrimEnd('.')}). Open it in Word, save it as DOCX and drop that.",
                exception
            );
        }
    }

    private void Fill(ParsedArticle article)
    {
        var boxes = TextBoxes.Read(_file);
        var start = StartOf(DocumentText.Boxes);
        var body = Story(DocumentText.Body, at => boxes.Of(at).Select(box => _stories.Read(start + box.Start, start + box.End, _legacy)));
        FlowStory[] notes = [Story(DocumentText.Footnotes), Story(DocumentText.Endnotes)];
        OfficeArticle.Fill(article, WordBinaryFormat.FormatName, body, notes, _legacy);
    }

    private FlowStory Story(DocumentText text, Func<int, IEnumerable<FlowStory>>? boxes = null)
    {
        var start = StartOf(text);
        return _stories.Read(start, start + _file.LengthOf(text), _legacy, boxes);
    }

    private int StartOf(DocumentText text)
    {
        var start = 0L;
        for (var before = DocumentText.Body; before < text; before++)
        {
            start += _file.LengthOf(before);
        }

        return (int)Math.Min(start, int.MaxValue);
    }
}
