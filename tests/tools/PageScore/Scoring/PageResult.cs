namespace IctPipeline.Tools.PageScore.Scoring;

/// <summary>One page's marks; null where nothing was expected.</summary>
/// <param name="Body">The whole text, lead included.</param>
/// <param name="BodyOnly">The body without the lead, against the same expected text: for readers who take the field alone.</param>
public sealed record PageResult(
    string Name,
    ExpectedPage Expected,
    FoundPage Found,
    ShingleScore? Body,
    ShingleScore? BodyOnly,
    bool? Opening,
    bool? Title,
    bool? Author,
    bool? Date,
    bool DateFound
)
{
    public static PageResult Of(string name, ExpectedPage expected, FoundPage found)
    {
        var text = expected.Text;
        bool? author =
            expected.Authors is { Count: > 0 } names ? FieldMatch.Authors(names, found.Authors)
            : expected.Byline is { } line ? FieldMatch.Byline(line, found.Authors)
            : null;
        return new PageResult(
            name,
            expected,
            found,
            text is null ? null : ShingleScore.Of(text, found.Text),
            text is null ? null : ShingleScore.Of(text, found.Body ?? ""),
            expected.BodyStart is { } start ? FieldMatch.Opening(start, found.Text) : null,
            expected.Title is { } title ? FieldMatch.Title(title, found.Title) : null,
            author,
            expected.Date is { } date ? FieldMatch.Date(date, found.Published) : null,
            found.Published is not null
        );
    }
}
