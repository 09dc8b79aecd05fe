using IctPipeline.Core.Articles;
using IctPipeline.LocalAnalysis.Lexicons;
using IctPipeline.LocalAnalysis.Segmentation;
using IctPipeline.LocalAnalysis.Statistics;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>
/// The features of a token for the name tagger: the word and its neighbours, shapes, lexicons, and the run of capitals it stands in.
/// </summary>
internal sealed class NameFeatures
{
    public const int Most = 56;

    private const TermTraits NameTraits =
        TermTraits.WesternGiven
        | TermTraits.WesternSurname
        | TermTraits.AsianSurname
        | TermTraits.NameParticle
        | TermTraits.Month
        | TermTraits.Weekday
        | TermTraits.LegalForm
        | TermTraits.PersonName
        | TermTraits.EnglishStop
        | TermTraits.VietnameseSurname
        | TermTraits.Nationality;

    private readonly AnalyzedText _text;
    private readonly uint[] _words;
    private readonly byte[] _known;
    private readonly byte[] _lines;

    /// <summary>
    /// The sentence that is read, and its number: what stands in others says nothing here, as in the single sentences that the model
    /// learned from.
    /// </summary>
    private TokenRange _sentence;
    private int _number = -1;

    public NameFeatures(AnalyzedText text)
    {
        _text = text;
        _words = new uint[text.Count];
        _known = new byte[text.Count];
        _lines = LineKinds.Classify(text);
        for (var i = 0; i < text.Count; i++)
        {
            var token = text.TextOf(i);
            _words[i] = text[i].IsNumber ? (uint)(10 + token.Length) : FeatureHash.OfToken(token);
            MarkKnown(i);
        }
    }

    /// <summary>Writes the features and returns how many.</summary>
    public int At(int i, int before, int beforeThat, Span<uint> features)
    {
        MoveTo(i);
        var (w, p, n) = (Word(i), Word(i - 1), Word(i + 1));
        var (shape, shapeBefore, shapeAfter) = (Shape(i), Shape(i - 1), Shape(i + 1));
        var traits = Traits(i);
        var known = Known(i);
        var label = (uint)before;
        var token = _text.TextOf(i);
        var (first, end) = Run(i);
        var count = 0;
        features[count++] = FeatureHash.Mix(1, w);
        features[count++] = FeatureHash.Mix(2, w, shape);
        features[count++] = FeatureHash.Mix(3, p);
        features[count++] = FeatureHash.Mix(4, n);
        features[count++] = FeatureHash.Mix(5, Word(i - 2));
        features[count++] = FeatureHash.Mix(6, Word(i + 2));
        features[count++] = FeatureHash.Mix(7, p, w);
        features[count++] = FeatureHash.Mix(8, w, n);
        features[count++] = FeatureHash.Mix(9, shape, label);
        features[count++] = FeatureHash.Mix(10, shapeBefore, shape, shapeAfter);
        features[count++] = FeatureHash.Mix(11, FeatureHash.OfText(token[^Math.Min(3, token.Length)..]), shape);
        features[count++] = FeatureHash.Mix(12, FeatureHash.OfText(token[^Math.Min(2, token.Length)..]), shape);
        features[count++] = FeatureHash.Mix(13, FeatureHash.OfText(token[..Math.Min(3, token.Length)]), shape);
        features[count++] = FeatureHash.Mix(14, label, (uint)beforeThat);
        features[count++] = FeatureHash.Mix(15, label, w);
        features[count++] = FeatureHash.Mix(16, label, known, shape);
        features[count++] = FeatureHash.Mix(17, known, shape);
        features[count++] = FeatureHash.Mix(18, known, Known(i + 1));
        features[count++] = FeatureHash.Mix(19, (uint)Trigger(i), shape);
        features[count++] = FeatureHash.Mix(20, (uint)Trigger(i - 1), shape);
        features[count++] = FeatureHash.Mix(21, (uint)Trigger(i + 1), shape);
        features[count++] = FeatureHash.Mix(22, traits, shape, label);
        features[count++] = FeatureHash.Mix(23, Traits(i - 1), traits);
        features[count++] = FeatureHash.Mix(24, traits, Traits(i + 1), shapeAfter);
        features[count++] = FeatureHash.Mix(25, Frequency(i), shape, IsStart(i));
        features[count++] = FeatureHash.Mix(26, label, p);
        features[count++] = FeatureHash.Mix(27, label, n, shape);
        var line = (uint)_lines[i];
        features[count++] = FeatureHash.Mix(40, line, w);
        features[count++] = FeatureHash.Mix(41, line, known, label);
        features[count++] = FeatureHash.Mix(42, line, traits, label);
        features[count++] = FeatureHash.Mix(43, line, shape | (shapeBefore << 4) | (shapeAfter << 8), label);
        if (first < end)
        {
            var length = (uint)Math.Min(end - first, 6);
            features[count++] = FeatureHash.Mix(30, (uint)Trigger(end - 1), label, length);
            features[count++] = FeatureHash.Mix(31, Word(end - 1), label);
            features[count++] = FeatureHash.Mix(32, Traits(first), length, label);
            features[count++] = FeatureHash.Mix(33, Word(first - 1), label, (uint)(i - first));
            features[count++] = FeatureHash.Mix(34, Word(end), label, length);
            features[count++] = FeatureHash.Mix(35, length, label, (uint)(i - first));
            features[count++] = FeatureHash.Mix(36, Known(first), length, label);
            features[count++] = FeatureHash.Mix(37, Traits(first), Traits(end - 1), length);
            features[count++] = FeatureHash.Mix(38, IsStart(first), Frequency(first), length);
            features[count++] = FeatureHash.Mix(39, Word(first - 1), Word(end));
            features[count++] = FeatureHash.Mix(44, line, Shape(end) | (Shape(first - 1) << 4) | (length << 8), label);
        }

        return count;
    }

    private void MoveTo(int i)
    {
        if (i < _sentence.First)
        {
            (_sentence, _number) = (default, -1);
        }

        while (i >= _sentence.End)
        {
            _sentence = _text.Sentences[++_number];
        }
    }

    private bool IsOutside(int i) => i < _sentence.First || i >= _sentence.End;

    private void MarkKnown(int i)
    {
        if (_text.AnyNameAt(i) is not { Length: > 0 } name || _known[i] != 0)
        {
            return;
        }

        var kind = _text.Lexicon[name.Entry].Category switch
        {
            EntityCategories.Person => 1,
            EntityCategories.Organization => 2,
            EntityCategories.Location => 3,
            EntityCategories.Product => 4,
            _ => 5,
        };
        for (var at = i; at < i + name.Length; at++)
        {
            _known[at] = (byte)((kind * 4) + (at > i ? 2 : 0) + (name.Weak ? 1 : 0));
        }
    }

    private uint Word(int i) =>
        i < _sentence.First ? 4u
        : i >= _sentence.End ? 5u
        : _words[i];

    private uint Known(int i) => IsOutside(i) ? 0u : _known[i];

    private Triggers Trigger(int i) => IsOutside(i) ? Triggers.None : _text.TriggerAt(i).Kinds;

    private uint Traits(int i) => IsOutside(i) ? 0u : (uint)(_text.Lexicon.Vocabulary.TraitsOf(_text[i].Term) & NameTraits);

    private uint Frequency(int i) => i < 0 || i >= _text.Count ? 0u : (uint)_text.Lexicon.Vocabulary.EnglishFrequency(_text[i].Term);

    private uint IsStart(int i) => _text.CapitalIsForced(i) ? 1u : 0u;

    private uint Shape(int i)
    {
        if (IsOutside(i))
        {
            return 0;
        }

        var token = _text[i];
        return token.IsMark ? 1u
            : token.IsNumber ? 2u
            : token.Is(TokenShape.HasDigit) ? 3u
            : token.Is(TokenShape.AllUpper)
                ? token.Length > 4 ? 4u
                    : 5u
            : token.Is(TokenShape.InnerUpper) ? 6u
            : token.IsCapitalized
                ? token.Length == 1 ? 7u
                    : 8u
            : 9u;
    }

    /// <summary>The capitalised words around a token, itself among them; empty for a small word.</summary>
    private (int First, int End) Run(int i)
    {
        if (!_text[i].IsCapitalized)
        {
            return (i, i);
        }

        var (first, end) = (i, i + 1);
        while (first > 0 && i - first < 8 && !_text.StartsSentence(first) && _text[first - 1].IsCapitalized)
        {
            first--;
        }

        while (end < _text.Count && end - i < 8 && !_text.StartsSentence(end) && _text[end].IsCapitalized)
        {
            end++;
        }

        return (first, end);
    }
}
