using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using IctPipeline.Core.Articles;
using IctPipeline.LocalAnalysis.Lexicons;
using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>
/// Foreign names in Vietnamese text that have no title or head where they stand. What one is follows from all places of the text where it
/// stands together: from a title or head before it elsewhere, and from the words beside it. One that the places do not agree on is none.
/// </summary>
internal sealed class ForeignNames
{
    /// <summary>Votes for what a name is called elsewhere in the text, behind a title or head: more than any words beside it.</summary>
    private const int Elsewhere = 4;

    private readonly AnalyzedText _text;
    private readonly SpanSet _spans;
    private readonly Dictionary<string, ForeignVotes> _votes = new(StringComparer.Ordinal);

    private ForeignNames(AnalyzedText text, SpanSet spans) => (_text, _spans) = (text, spans);

    public static void Add(AnalyzedText text, SpanSet spans)
    {
        var runs = new ForeignRuns(text, spans).Find();
        if (runs.Count > 0)
        {
            new ForeignNames(text, spans).Add(runs);
        }
    }

    private void Add(List<TokenRange> runs)
    {
        var evidence = new ForeignEvidence(_text, _spans);
        foreach (var run in runs)
        {
            evidence.Count(ref CollectionsMarshal.GetValueRefOrAddDefault(_votes, _text.TextOf(run.First, run.End), out _), run);
        }

        CountNamed();
        CountSmall();
        foreach (var run in runs)
        {
            if (_votes[_text.TextOf(run.First, run.End)].Best is { } category)
            {
                var hasYear = category == EntityCategories.Event && TokenNumbers.Year(_text, run.End) > 0;
                _spans.TryAdd(new EntitySpan(run.First, hasYear ? run.End + 1 : run.End, category, EntityWeights.Foreign));
            }
        }
    }

    /// <summary>What stands behind a title or head somewhere in the text.</summary>
    private void CountNamed()
    {
        foreach (var span in _spans.All)
        {
            if (span.Category is EntityCategories.DateTime || !ForeignRuns.IsForeign(_text, span.End - 1))
            {
                continue;
            }

            for (var first = span.First; first < span.End; first++)
            {
                if (_text.IsCapitalized(first) && !_text[first].Is(TokenShape.Accented))
                {
                    ref var votes = ref Of(_text.Text.AsSpan(_text[first].Start, _text[span.End - 1].End - _text[first].Start));
                    if (!Unsafe.IsNullRef(ref votes))
                    {
                        votes.Count(span.Category, Elsewhere);
                    }
                }
            }
        }
    }

    /// <summary>A word that the text also writes small is none.</summary>
    private void CountSmall()
    {
        Span<char> buffer = stackalloc char[Folding.LongestTerm];
        for (var i = 0; i < _text.Count; i++)
        {
            if (
                !_text[i].IsWord
                || _text[i].IsCapitalized
                || _text[i].Is(TokenShape.Accented | TokenShape.Ideograph)
                || _text[i].Length > buffer.Length
                || !ForeignRuns.IsForeign(_text, i)
            )
            {
                continue;
            }

            _text.TextOf(i).CopyTo(buffer);
            buffer[0] = LetterCase.Upper(buffer[0]);
            ref var votes = ref Of(buffer[.._text[i].Length]);
            if (!Unsafe.IsNullRef(ref votes))
            {
                votes.IsWord = true;
            }
        }
    }

    private ref ForeignVotes Of(ReadOnlySpan<char> name) =>
        ref CollectionsMarshal.GetValueRefOrNullRef(_votes.GetAlternateLookup<ReadOnlySpan<char>>(), name);
}
