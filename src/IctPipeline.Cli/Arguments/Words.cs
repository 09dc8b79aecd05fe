using System.CommandLine;
using System.CommandLine.Parsing;

namespace IctPipeline.Cli.Arguments;

/// <summary>Options and arguments that take one of a few words, in any case.</summary>
internal static class Words
{
    public static Option<T> OneOf<T>(this Option<T> option, params string[] words)
    {
        option.CompletionSources.Add(words);
        option.Validators.Add(result => Check(result, option.Name, words));
        return option;
    }

    public static Argument<T> OneOf<T>(this Argument<T> argument, params string[] words)
    {
        argument.CompletionSources.Add(words);
        argument.Validators.Add(result => Check(result, argument.Name, words));
        return argument;
    }

    private static void Check(SymbolResult result, string name, string[] words)
    {
        foreach (
            var token in result.Tokens.Where(token =>
                Texts.Problem(token.Value) is null && !words.Contains(token.Value, StringComparer.OrdinalIgnoreCase)
            )
        )
        {
            result.AddError($"{name} takes {string.Join(", ", words[..^1])} or {words[^1]}, not {token.Value}.");
        }
    }
}
