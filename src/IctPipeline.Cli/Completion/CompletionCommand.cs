using System.CommandLine;
using IctPipeline.Cli.Arguments;

namespace IctPipeline.Cli.Completion;

/// <summary><c>ict completion bash|zsh|pwsh</c></summary>
internal static class CompletionCommand
{
    public static Command Build(CliContext context)
    {
        var shell = new Argument<string>("shell") { Description = "bash, zsh or pwsh." };
        shell.OneOf([.. CompletionScripts.Shells]);
        var command = new Command("completion", "Prints a script that makes a shell complete commands and options of ict.") { shell };
        command.SetAction(arguments =>
        {
            context.Screen.Data.Write(CompletionScripts.For(arguments.GetRequiredValue(shell).ToLowerInvariant()));
            return ExitCodes.Success;
        });
        return command;
    }
}
