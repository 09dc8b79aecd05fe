using Markdig.Parsers;

namespace IctPipeline.Reading.Formats.Markdown;

/// <summary>Numbers of list items with the zeros that their author wrote before them ("07."), which Markdig leaves out.</summary>
internal sealed class WrittenNumbers : NumberedListItemParser
{
    public override bool TryParse(BlockProcessor state, char pendingBulletType, out ListInfo result)
    {
        var start = state.Start;
        var text = state.Line.Text;
        if (!base.TryParse(state, pendingBulletType, out result))
        {
            return false;
        }

        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        result.OrderedStart = text[start..end];
        return true;
    }
}
