using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace IctPipeline.Reading.Formats.Pdf.Glyphs;

/// <summary>
/// What a tagged PDF says of the text in hand (ISO 32000-1, 14.6 to 14.9): that it is a header, footer or watermark and none of the text,
/// and what its glyphs stand for.
/// </summary>
internal sealed class MarkedText(IResourceStore resources, IPdfTokenScanner scanner)
{
    private const int MaxDepth = 64;
    private static readonly NameToken Artifact = NameToken.Create("Artifact");

    private readonly Stack<(bool IsArtifact, string? Replacement)> _marks = new();
    private int _lost;
    private string? _replacement;
    private bool _isReplaced;

    public bool IsArtifact { get; private set; }

    public void Begin(NameToken name, NameToken? properties, DictionaryToken? inline)
    {
        if (_marks.Count >= MaxDepth)
        {
            _lost++;
            return;
        }

        _marks.Push((IsArtifact, _replacement));
        IsArtifact |= name.Equals(Artifact);
        var dictionary = properties is null ? inline : resources.GetMarkedContentPropertiesDictionary(properties) ?? inline;
        if (dictionary is not null && Text(dictionary) is { } text)
        {
            (_replacement, _isReplaced) = (text, false);
        }
    }

    public void End()
    {
        if (_lost > 0)
        {
            _lost--;
        }
        else if (_marks.TryPop(out var outer))
        {
            (IsArtifact, _replacement) = outer;
            _isReplaced = _replacement is not null;
        }
    }

    /// <summary>The text of a glyph; that of the whole span for its first one, and nothing for the others.</summary>
    public string Replace(string text)
    {
        if (_replacement is null)
        {
            return text;
        }

        var replacement = _isReplaced ? "" : _replacement;
        _isReplaced = true;
        return replacement;
    }

    /// <summary>What the span stands for; null where the file does not say.</summary>
    private string? Text(DictionaryToken dictionary)
    {
        if (!dictionary.TryGet(NameToken.ActualText, out var token))
        {
            return null;
        }

        var text =
            DirectObjectFinder.TryGet(token, scanner, out StringToken? words) ? words.Data
            : DirectObjectFinder.TryGet(token, scanner, out HexToken? hex) ? hex.Data
            : null;
        // A hyphen at a line's end stands for nothing, so that the word is whole.
        return text?.Trim('\uFEFF', '\0');
    }
}
