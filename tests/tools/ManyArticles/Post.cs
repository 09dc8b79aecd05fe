using System.Globalization;

namespace IctPipeline.Tools.ManyArticles;

/// <summary>One made-up post. The same number gives the same post, so that figures of two days can be compared.</summary>
/// <param name="Folder">Folder below the one that is asked for.</param>
internal sealed record Post(string Folder, string Name, string Text)
{
    private const int PostsOfAFolder = 500;

    /// <summary>Every so manyth post is one of before, with another head: what a search for similar articles is to find.</summary>
    private const int CopyEvery = 20;

    /// <summary>Every so manyth file is none that can be read.</summary>
    private const int BrokenEvery = 100;

    private static readonly DateOnly First = new(2012, 1, 1);
    private const int Days = 5000;

    public static Post Make(int number, int count)
    {
        var folder = $"vi-{number / PostsOfAFolder:d2}";
        if (number % BrokenEvery == BrokenEvery - 1)
        {
            return new(folder, Invariant($"{number:d6}.json"), "{\"title\": ");
        }

        var isCopy = number % CopyEvery == CopyEvery - 1;
        var story = new Story(isCopy ? number - (CopyEvery / 2) : number);
        var day = First.AddDays((int)((long)number * Days / count));
        var site = Words.Sites[number * 7 % Words.Sites.Length];
        var title = isCopy ? Invariant($"{story.Title} ({site} đưa lại)") : story.Title;
        var text = $"""
            ---
            title: "{title}"
            date: {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} {number % 24:d2}:{number % 60:d2}:00 +0700
            site: {site}
            author: {story.Author}
            categories: [{Words.Topics[number % Words.Topics.Length]}]
            ---

            {story.Body}

            """;
        return new(folder, Invariant($"{number:d6}.md"), text);
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
