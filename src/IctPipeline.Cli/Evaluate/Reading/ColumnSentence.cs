using System.Text;

namespace IctPipeline.Cli.Evaluate.Reading;

/// <summary>A sentence of a CoNLL file: its words joined by spaces, with the underscores inside words as spaces too.</summary>
/// <param name="Forms">Words or syllables, in NFC.</param>
/// <param name="Labels">
/// One a form: <c>O</c>, <c>B-PER</c>, <c>I-PER</c> and the like; for words <c>B</c>, <c>I</c>, or empty where a form is a whole word.
/// </param>
internal sealed record ColumnSentence(IReadOnlyList<string> Forms, IReadOnlyList<string> Labels)
{
    private string? _text;

    public string Text => _text ??= Join();

    /// <summary>Runs of labels. A run starts at B and S, at another type, and, where a set has no B, behind O.</summary>
    public IEnumerable<LabelledSpan> Spans()
    {
        var (type, start, end, at) = ("", 0, 0, 0);
        for (var i = 0; i < Forms.Count; i++)
        {
            var label = Labels[i];
            var named = label.Length > 2 && label[1] is '-' or '_' ? label[2..] : "";
            if (type.Length > 0 && (named != type || label[0] is 'B' or 'S' or 'U'))
            {
                yield return new LabelledSpan(start, end, type);
                type = "";
            }

            if (named.Length > 0 && type.Length == 0)
            {
                (type, start) = (named, at);
            }

            end = at + Forms[i].Length;
            at = end + 1;
        }

        if (type.Length > 0)
        {
            yield return new LabelledSpan(start, end, type);
        }
    }

    /// <summary>Start and end of each word.</summary>
    public IEnumerable<(int Start, int End)> Words()
    {
        var (start, end, at) = (0, -1, 0);
        for (var i = 0; i < Forms.Count; i++)
        {
            var goesOn = end >= 0 && Labels[i].Length > 0 && Labels[i][0] is 'I' or 'E';
            if (!goesOn)
            {
                if (end >= 0)
                {
                    yield return (start, end);
                }

                start = at;
            }

            end = at + Forms[i].Length;
            at = end + 1;
        }

        if (end >= 0)
        {
            yield return (start, end);
        }
    }

    private string Join()
    {
        var text = new StringBuilder();
        foreach (var form in Forms)
        {
            text.Append(text.Length > 0 ? " " : "").Append(IsJoined(form) ? form.Replace('_', ' ') : form);
        }

        return text.ToString();
    }

    /// <summary>Underscores between letters stand for spaces; in addresses they are their own.</summary>
    private static bool IsJoined(string form) =>
        form.Length > 2
        && form.Contains('_', StringComparison.Ordinal)
        && !form.Contains('@', StringComparison.Ordinal)
        && !form.Contains("://", StringComparison.Ordinal)
        && !form.Contains("www.", StringComparison.OrdinalIgnoreCase);
}

/// <summary>A labelled part of a sentence's text, in UTF-16 code units.</summary>
internal readonly record struct LabelledSpan(int Start, int End, string Type);
