using IctPipeline.Reading.Intake.Charsets;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Rtf;

/// <summary>The text of the document, and those that hang on places in it: notes and boxes.</summary>
internal sealed class RtfStories(LegacyFontText legacy, NodeBudget nodes)
{
    private readonly Stack<RtfStory> _outer = new();
    private readonly List<RtfStory> _notes = [];

    /// <summary>The text in hand.</summary>
    public RtfStory Current { get; private set; } = new(legacy);

    /// <summary>Footnotes first.</summary>
    public IEnumerable<RtfStory> Notes => _notes.OrderBy(note => note.IsEndnote);

    public void Enter(bool isHidden)
    {
        _outer.Push(Current);
        Current = new RtfStory(legacy) { IsHidden = isHidden };
    }

    public void Leave(bool isNote)
    {
        if (!_outer.TryPop(out var outer))
        {
            return;
        }

        var inner = Current;
        Current = outer;
        inner.Close();
        nodes.Add(inner.Paragraphs.Count);
        if (inner.IsHidden)
        {
            return;
        }

        if (isNote)
        {
            _notes.Add(inner);
        }
        else
        {
            outer.AddBox(inner);
        }
    }
}
