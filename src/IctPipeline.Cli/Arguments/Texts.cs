using System.CommandLine;
using System.CommandLine.Parsing;

namespace IctPipeline.Cli.Arguments;

/// <summary>
/// What no argument can be. An empty text is a variable that a script forgot to set: where it counted as "not given", it would widen what
/// a command does.
/// </summary>
internal static class Texts
{
    /// <summary>Makes a command and all that belong to it refuse such arguments.</summary>
    public static T RefuseEmpty<T>(T command)
        where T : Command
    {
        foreach (var option in command.Options)
        {
            option.Validators.Add(result => Check(result, option.Name));
        }

        foreach (var argument in command.Arguments)
        {
            argument.Validators.Add(result => Check(result, argument.Name));
        }

        foreach (var child in command.Subcommands)
        {
            RefuseEmpty(child);
        }

        return command;
    }

    /// <summary>
    /// Words that look like options and are none: the parser takes a misspelt option for a file or a word where a command takes any.
    /// </summary>
    public static IEnumerable<string> UnknownOptions(ParseResult result)
    {
        var before = result.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash).ToHashSet(ReferenceEqualityComparer.Instance);
        return from argument in result.CommandResult.Command.Arguments
            from token in result.GetResult(argument)?.Tokens ?? []
            where token.Value is ['-', _, ..] && before.Contains(token)
            select $"There is no option {token.Value}; for a name that begins so, put -- before it.";
    }

    /// <summary>What no value can be, after the name of what takes it; null where nothing is wrong.</summary>
    public static string? Problem(string value) =>
        string.IsNullOrWhiteSpace(value) ? "takes no empty text"
        : value.Contains('\0', StringComparison.Ordinal) ? "takes no text with a NUL character"
        : null;

    private static void Check(SymbolResult result, string name)
    {
        if (result.Tokens.Select(token => Problem(token.Value)).FirstOrDefault(problem => problem is not null) is { } first)
        {
            result.AddError($"{name} {first}.");
        }
    }
}
