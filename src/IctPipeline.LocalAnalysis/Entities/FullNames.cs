using IctPipeline.Core.Articles;
using IctPipeline.LocalAnalysis.Lexicons;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>
/// The words of the names that an English text gives in full: one of them alone (<c>Adebayo</c>, <c>Rovers</c>) is that name once more.
/// </summary>
internal sealed class FullNames
{
    private readonly AnalyzedText _text;
    private readonly HashSet<string> _persons = new(StringComparer.Ordinal);
    private readonly HashSet<string> _surnames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _bodies = new(StringComparer.Ordinal);
    private readonly HashSet<string> _bodyEnds = new(StringComparer.Ordinal);

    /// <param name="isSupported">Whether the text bears out a name of several words.</param>
    public FullNames(AnalyzedText text, IReadOnlyList<EntitySpan> spans, Func<EntitySpan, bool> isSupported)
    {
        _text = text;
        foreach (var span in spans)
        {
            if (span is { Category: EntityCategories.Person, Length: > 1 } && isSupported(span))
            {
                Add(_persons, span);
                _surnames.Add(text.TextOf(span.End - 1).ToString());
            }
            else if (span is { Category: EntityCategories.Organization or EntityCategories.Product, Length: > 1 })
            {
                Add(_bodies, span);
                if (span.Category == EntityCategories.Organization && isSupported(span))
                {
                    _bodyEnds.Add(text.TextOf(span.End - 1).ToString());
                }
            }
        }
    }

    public bool AnyPerson => _persons.Count > 0;

    public bool IsOfPerson(int i) => Has(_persons, i);

    /// <summary>The last word of somebody's name, and of no body's.</summary>
    public bool IsSurname(int i) => Has(_surnames, i) && !Has(_bodies, i);

    /// <summary>The last word of a body's name, if it is one that such names end with: "Rovers" behind "Blackburn Rovers".</summary>
    public bool IsBodyEnd(int i) =>
        Has(_bodyEnds, i)
        && _text.TriggerAt(i).Is(Triggers.OrganizationTail)
        && (_text.StartsSentence(i) || !_text.IsCapitalized(i - 1))
        && !_text.IsHeading(i);

    private void Add(HashSet<string> words, EntitySpan span)
    {
        for (var i = span.First; i < span.End; i++)
        {
            words.Add(_text.TextOf(i).ToString());
        }
    }

    private bool Has(HashSet<string> words, int i) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(_text.TextOf(i));
}
