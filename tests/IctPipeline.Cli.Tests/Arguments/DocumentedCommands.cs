using System.Text.RegularExpressions;

namespace IctPipeline.Cli.Tests.Arguments;

/// <summary>The command lines of <c>ict</c> that a page shows.</summary>
internal static partial class DocumentedCommands
{
    private const string Fence = "```";
    private const string Program = "ict";

    /// <summary>
    /// One for each alternative of a synopsis (<c>list\|show</c>). Those in fenced blocks are whole; those in running text may leave out
    /// what they are not about.
    /// </summary>
    public static IEnumerable<(string[] Args, bool IsWhole)> In(string page)
    {
        var fenced = false;
        foreach (var line in page.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.TrimStart().StartsWith(Fence, StringComparison.Ordinal))
            {
                fenced = !fenced;
                continue;
            }

            foreach (var command in fenced ? Shell(line) : CodeSpan().Matches(line).Select(span => span.Groups[1].Value))
            {
                foreach (var args in Alternatives(Words(command)))
                {
                    yield return (args, fenced);
                }
            }
        }
    }

    /// <summary>The commands of a line, without what the shell does with their output, and without comments.</summary>
    private static IEnumerable<string> Shell(string line) =>
        ShellPart().Split(line.Replace("dotnet run --project src/IctPipeline.Cli --", Program, StringComparison.Ordinal)).Take(1);

    private static List<string> Words(string command)
    {
        var words = Word()
            .Matches(command.Trim())
            .Select(match => match.Value.Trim('[', ']', '"', '\'').TrimEnd('…'))
            .Where(word => word.Length > 0)
            .ToList();
        return words is [Program, .. var args] ? args : [];
    }

    private static IEnumerable<string[]> Alternatives(List<string> words) =>
        words.Count == 0
            ? []
            : words.Aggregate(
                (IEnumerable<string[]>)
                    [
                        [],
                    ],
                (lines, word) => lines.SelectMany(line => Choices(word).Select(choice => (string[])[.. line, choice])).ToList()
            );

    /// <summary>A capital N stands for a number, other capitals for a text.</summary>
    private static IEnumerable<string> Choices(string word) =>
        word.Split("\\|", StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(part => part.Split('|'))
            .Select(part => part == "N" ? "1" : part);

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex CodeSpan();

    [GeneratedRegex(@"\s(?:#|[|>&])(?:\s|$)|[|;&]{1,2}\s|>>?\s")]
    private static partial Regex ShellPart();

    [GeneratedRegex(@"'[^']*'|""[^""]*""|\S+")]
    private static partial Regex Word();
}
