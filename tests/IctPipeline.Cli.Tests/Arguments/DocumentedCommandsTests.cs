using IctPipeline.Testing;

namespace IctPipeline.Cli.Tests.Arguments;

/// <summary>What the pages tell people to type is what the program takes.</summary>
public sealed class DocumentedCommandsTests
{
    private static readonly System.CommandLine.RootCommand Root = CommandLine.Build(
        new CliContext(new TestScreen().Screen, TimeProvider.System, _ => null)
    );

    [Fact]
    public void Pages_All_NameCommandsThatExist()
    {
        var pages = RepositoryFiles
            .All()
            .Where(path => path.EndsWith(".md", StringComparison.Ordinal) && !path.StartsWith("samples/", StringComparison.Ordinal))
            .Select(path => (Path: path, Commands: DocumentedCommands.In(RepositoryFiles.Text(path)).ToList()))
            .ToList();

        Assert.True(pages.Sum(page => page.Commands.Count) > 100);
        Assert.Contains(pages, page => page.Path == "docs/runbook.md" && page.Commands.Count > 5);
        Assert.Empty(
            pages.SelectMany(page =>
                page.Commands.SelectMany(command => Faults(command.Args, command.IsWhole).Select(fault => $"{page.Path}: {fault}"))
            )
        );
    }

    /// <summary>The check itself: it finds each kind of wrong command.</summary>
    [Theory]
    [InlineData("`ict reindex start --dry-run`")]
    [InlineData("`ict serch`")]
    [InlineData("`ict failures list\\|drop`")]
    [InlineData("`ict up [--quick]`")]
    [InlineData("```sh\nict analyze --language vi\n```")]
    [InlineData("```sh\nict bench --files many   # a word\n```")]
    public void Page_WrongCommand_IsFound(string page) =>
        Assert.NotEmpty(DocumentedCommands.In(page).SelectMany(command => Faults(command.Args, command.IsWhole)));

    [Theory]
    [InlineData("`ict failures`, `ict analyze`, `ict show ID\\|BLOB`, `ict put PATH…`, `ict bench --reindex N`")]
    [InlineData("```sh\nict analyze --lines - --json | head -1\nict completion bash > ict\nict status; ict audit\n```")]
    [InlineData("`stack.json`, `ict.reader.faults`, the folder `.ict`")]
    public void Page_RightCommands_AreLeftAlone(string page) =>
        Assert.Empty(DocumentedCommands.In(page).SelectMany(command => Faults(command.Args, command.IsWhole)));

    private static IEnumerable<string> Faults(string[] args, bool isWhole) =>
        CommandLine
            .Problems(Root, Root.Parse(args, CommandLine.Configuration))
            .Where(message => isWhole || !IsAboutWhatIsMissing(message))
            .Select(message => $"ict {string.Join(' ', args)}: {message}");

    private static bool IsAboutWhatIsMissing(string message) =>
        message.StartsWith("Required ", StringComparison.Ordinal) || message.EndsWith(" is required.", StringComparison.Ordinal);
}
