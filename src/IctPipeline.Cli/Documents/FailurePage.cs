using System.Globalization;
using IctPipeline.Cli.Terminal;
using IctPipeline.Core.Articles;
using Spectre.Console;

namespace IctPipeline.Cli.Documents;

/// <summary>A failure record for people to read.</summary>
internal static class FailurePage
{
    public static void Write(IAnsiConsole console, ArticleFailure failure)
    {
        console.Write(
            new Paragraph()
                .Append($"{failure.Code}: ", new Style(Color.Red, decoration: Decoration.Bold))
                .Append(Printable.Line(failure.Message) + "\n")
        );
        FactList.Write(console, Facts(failure));
        console.WriteLine();
    }

    private static IEnumerable<(string Name, string? Value)> Facts(ArticleFailure failure)
    {
        yield return failure.IsMessage
            ? ("queue", failure.Container)
            : ("blob", failure.Member is null ? failure.Blob : $"{failure.Blob} # {failure.Member}");
        yield return ("id", failure.Id);
        yield return ("status", failure.Status.ToString());
        yield return ("class", failure.Class.ToString());
        yield return ("stage", failure.Stage.ToString());
        yield return ("attempts", failure.Attempts.ToString(CultureInfo.InvariantCulture));
        yield return ("first failed", Time(failure.FirstFailedAt));
        yield return ("last failed", Time(failure.LastFailedAt));
        yield return ("next attempt", failure.NextAttemptAt is { } next ? Time(next) : null);
        yield return ("message", failure.QueueMessage is { } message ? Printable.Line(message) : null);
    }

    /// <summary>A moment as people read it.</summary>
    public static string Time(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);
}
