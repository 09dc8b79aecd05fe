using IctPipeline.Reading.Formats.Office;
using IctPipeline.Reading.Intake.Charsets;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Rtf;

/// <summary>
/// Reads RTF. What no reader sees is left out: hidden and deleted text, instructions of fields, heads and feet of pages, pictures, objects,
/// and every destination that says that it may be passed over and is not known here.
/// </summary>
internal sealed class RtfReader
{
    private readonly RtfTokens _tokens;
    private readonly NodeBudget _nodes;
    private readonly LegacyFontText _legacy = new();
    private readonly RtfFonts _fonts = new();
    private readonly RtfStyles _styles = new();
    private readonly RtfInfo _info = new();
    private readonly RtfGroups _groups = new();
    private readonly RtfStories _stories;
    private readonly RtfParagraphs _paragraphs;
    private readonly RtfText _text;
    private readonly RtfFormatting _formatting;
    private readonly RtfLayout _layout;
    private bool _star;
    private bool _atGroupStart;

    private RtfReader(ByteContext file)
    {
        _tokens = new RtfTokens(file.Bytes);
        _nodes = new NodeBudget(file.Options.MaxNodes, file.Budget);
        _stories = new RtfStories(_legacy, _nodes);
        _paragraphs = new RtfParagraphs(_groups, _stories, _styles, _nodes);
        _text = new RtfText(_groups, _stories, _paragraphs, _fonts);
        _formatting = new RtfFormatting(_groups, _fonts);
        _layout = new RtfLayout(_groups, _paragraphs, _text);
    }

    private ref RtfGroup Group => ref _groups.Current;

    /// <returns>The article, and the code page that the file names.</returns>
    /// <exception cref="ArticleRejectedException">It is beyond its budget.</exception>
    public static (ParsedArticle Article, int CodePage) Read(ByteContext file)
    {
        var reader = new RtfReader(file);
        var isWhole = reader.Walk();
        var article = new ParsedArticle { FromMarkup = true };
        reader._info.Properties.Fill(article, RtfFormat.FormatName);
        reader._info.Named.Fill(article);
        OfficeArticle.Fill(article, RtfFormat.FormatName, reader._stories.Current, reader._stories.Notes, reader._legacy);
        if (!isWhole)
        {
            article.Warnings.Add(
                new ArticleWarning(
                    WarningCodes.BodyUncertain,
                    "The file breaks off before its end; some of its text may be missing.",
                    "body"
                )
            );
        }

        return (article, reader._fonts.CodePage);
    }

    /// <returns>False where the file breaks off.</returns>
    private bool Walk()
    {
        for (var token = _tokens.Next(); token.Kind != RtfTokenKind.End; token = _tokens.Next())
        {
            Take(token);
            if (token.Kind == RtfTokenKind.GroupEnd && _groups.IsEmpty)
            {
                _stories.Current.Close();
                return true;
            }
        }

        while (!_groups.IsEmpty)
        {
            Close();
        }

        _text.Flush();
        _stories.Current.Close();
        return false;
    }

    private void Take(RtfToken token)
    {
        switch (token.Kind)
        {
            case RtfTokenKind.GroupStart:
                Open();
                break;
            case RtfTokenKind.GroupEnd:
                Close();
                break;
            case RtfTokenKind.Byte:
                _text.Take(token.Byte);
                _star = false;
                break;
            case RtfTokenKind.Sign:
                Sign(token.Name);
                break;
            default:
                Word(token);
                break;
        }

        _atGroupStart = token.Kind == RtfTokenKind.GroupStart;
    }

    private void Open()
    {
        _text.Interrupt();
        _nodes.Add();
        var isInEntry = Group.Opens == RtfOpen.Style;
        if (_groups.Open() && Group.Place == RtfPlace.StyleSheet && !isInEntry)
        {
            (Group.Opens, Group.Style, Group.StyleBase) = (RtfOpen.Style, 0, null);
            _text.BeginValue();
        }
    }

    private void Close()
    {
        _text.Interrupt();
        _star = false;
        if (_groups.Close() is not { } ended)
        {
            return;
        }

        switch (ended.Opens)
        {
            case RtfOpen.Field:
                _stories.Current.Field("end");
                break;
            case RtfOpen.Note or RtfOpen.Box:
                _stories.Leave(ended.Opens == RtfOpen.Note);
                break;
            case RtfOpen.Mark:
                _stories.Current.SetMark(_text.Value, _fonts.NameOf(ended.Font));
                break;
            case RtfOpen.Property:
                _info.Take(ended.Property, _text.Value);
                break;
            case RtfOpen.Style when ended.Place == RtfPlace.StyleSheet:
                _styles.Add(ended.Style, _text.Value, ended.StyleBase);
                break;
        }
    }

    private void Sign(string sign)
    {
        switch (sign)
        {
            case "*":
                // Elsewhere it says nothing of the group: old OpenOffice puts it before the style of characters.
                _star = _atGroupStart;
                break;
            case "\n" or "\r":
                _text.Flush();
                _paragraphs.End();
                break;
            default:
                _text.Emit(RtfSigns.OfSign(sign));
                break;
        }
    }

    private void Word(RtfToken word)
    {
        var star = _star;
        _star = false;
        if (RtfSigns.OfWord(word.Name) is { } sign)
        {
            _text.Emit(sign);
            return;
        }

        _text.Interrupt();
        switch (word.Name)
        {
            case "bin":
                _tokens.Skip(Math.Max(0, word.Value ?? 0));
                break;
            case "u" when word.Value is { } code:
                _text.Unicode(code);
                break;
            case "uc":
                Group.Fallback = Math.Clamp(word.Value ?? 1, 0, 16);
                break;
            case "upr":
                (Group.Outer, Group.Place) = (Group.Place, RtfPlace.Skipped);
                break;
            case "ud" when Group.Place == RtfPlace.Skipped:
                Group.Place = Group.Outer;
                break;
            case var _ when Group.Place == RtfPlace.Skipped:
                break;
            default:
                Destination(word, star);
                break;
        }
    }

    private void Destination(RtfToken word, bool star)
    {
        switch (word.Name)
        {
            case "shptxt" or "dptxbxtext" when Group.Place == RtfPlace.Frame:
                Enter(RtfOpen.Box);
                break;
            case "result" when Group.Place == RtfPlace.Frame:
                Group.Place = RtfPlace.Text;
                break;
            case "footnote" when Group.Place == RtfPlace.Text:
                Enter(RtfOpen.Note);
                break;
            case "ftnalt":
                _stories.Current.IsEndnote = true;
                break;
            case "field" when Group.Place is RtfPlace.Text or RtfPlace.Instruction:
                Group.Opens = RtfOpen.Field;
                _stories.Current.Field("begin");
                break;
            case "fldrslt":
                Group.Place = RtfPlace.Text;
                _stories.Current.Field("separate");
                break;
            default:
                Property(word, star);
                break;
        }
    }

    private void Property(RtfToken word, bool star)
    {
        if (RtfPlaces.Of(word, Group.Place) is { } place)
        {
            Begin(place, word.Name);
        }
        else if (star)
        {
            Group.Place = RtfPlace.Skipped;
        }
        else if (Group.Place == RtfPlace.Property && word.Value is { } part)
        {
            _info.Add(word.Name, part);
        }
        else if (Group.Place == RtfPlace.FontTable)
        {
            _formatting.TakeOfFont(word);
        }
        else if (!_formatting.Take(word))
        {
            _layout.Take(word.Name);
        }
    }

    private void Begin(RtfPlace place, string word)
    {
        Group.Place = place;
        if (place is RtfPlace.Mark or RtfPlace.Property)
        {
            Group.Opens = place == RtfPlace.Mark ? RtfOpen.Mark : RtfOpen.Property;
            Group.Property = word;
            _text.BeginValue();
        }
    }

    private void Enter(RtfOpen open)
    {
        _stories.Enter(Group.IsUnseen);
        (Group.Opens, Group.Place, Group.InTable, Group.Style) = (open, RtfPlace.Text, false, 0);
    }
}
