using IctPipeline.Client;

namespace IctPipeline.Web.Shared;

/// <summary>Cuts a text at the places of found words.</summary>
internal static class FoundRuns
{
    /// <param name="text">The text, or a part of it.</param>
    /// <param name="offset">Where the part begins in the field that the places are of.</param>
    /// <param name="found">First to last, without overlaps; those outside are passed over.</param>
    public static IEnumerable<(string Text, bool IsFound)> Of(string text, int offset, IReadOnlyList<TextSpan> found)
    {
        var at = 0;
        foreach (var span in found)
        {
            var start = Math.Max((long)span.Offset - offset, at);
            var end = Math.Min((long)span.Offset + span.Length - offset, text.Length);
            if (end <= start)
            {
                continue;
            }

            if (start > at)
            {
                yield return (text[at..(int)start], false);
            }

            yield return (text[(int)start..(int)end], true);
            at = (int)end;
        }

        if (at < text.Length)
        {
            yield return (text[at..], false);
        }
    }
}
