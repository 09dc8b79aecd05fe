using System.CommandLine;
using System.Reflection;

namespace IctPipeline.Cli.Tests.Arguments;

/// <summary>Every option and argument of every command, with values that it can't take: one sentence and a documented exit code.</summary>
public sealed class BadValuesTests : IDisposable
{
    private static readonly string[] Numbers = ["abc", "-1000000000000", "99999999999999999999", "1.5", "0x1", ""];
    private static readonly string[] Texts = ["", " ", "a\0b"];
    private static readonly string[] Days = ["abc", "-1", "99999999999999999999", "2018-13-01", "", "x\u001b[2J"];

    /// <summary>Options whose text is read as a day, a moment or a duration.</summary>
    private static readonly string[] Moments = ["--from", "--to", "--since", "--ingested-before", "--grace"];

    /// <summary>Options and arguments that take one of a few words.</summary>
    private static readonly Dictionary<string, string[]> Words = new()
    {
        ["up"] = ["--language"],
        ["export"] = ["--format"],
        ["completion"] = ["shell"],
        ["failures list"] = ["--class", "--code", "--status", "--limit"],
        ["failures replay"] = ["--class", "--code", "--status", "--limit"],
        ["reindex"] = ["--format", "--only"],
    };

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Commands_All_AreWalked()
    {
        var commands = Commands().ToList();

        Assert.True(commands.Count >= 24, string.Join(", ", commands.Select(command => command.Path)));
        Assert.All(
            Words.SelectMany(words => words.Value.Select(name => (words.Key, Name: name))),
            word =>
                Assert.Contains(
                    commands,
                    command =>
                        command.Path == word.Key
                        && command.Command.Options.Cast<Symbol>().Concat(command.Command.Arguments).Any(symbol => symbol.Name == word.Name)
                )
        );
    }

    [Fact]
    public async Task RunAsync_BadNumber_NamesTheOption() =>
        await AssertRefusedAsync(
            from command in Commands()
            from option in command.Command.Options
            where Type(option) == typeof(int)
            from value in Numbers
            select (command, (Symbol)option, value)
        );

    [Fact]
    public async Task RunAsync_EmptyText_NamesTheOptionOrArgument() =>
        await AssertRefusedAsync(
            from command in Commands()
            from symbol in command.Command.Options.Cast<Symbol>().Concat(command.Command.Arguments)
            where symbol is Argument || Type((Option)symbol) != typeof(bool)
            from value in Texts
            select (command, symbol, value)
        );

    [Fact]
    public async Task RunAsync_BadMoment_NamesTheOption() =>
        await AssertRefusedAsync(
            from command in Commands()
            from option in command.Command.Options
            where Moments.Contains(option.Name)
            from value in Days
            select (command, (Symbol)option, value)
        );

    [Fact]
    public async Task RunAsync_UnknownWord_NamesTheOptionOrArgument() =>
        await AssertRefusedAsync(
            from command in Commands()
            where Words.ContainsKey(command.Path)
            from symbol in command.Command.Options.Cast<Symbol>().Concat(command.Command.Arguments)
            where Words[command.Path].Contains(symbol.Name)
            from value in new[] { "abc", "-1", "99999999999999999999", "x\u001b[2J" }
            select (command, symbol, value)
        );

    [Fact]
    public async Task RunAsync_FileForAFolder_NamesTheOption()
    {
        var file = _folder.Write("file", "x");

        await AssertRefusedAsync(
            from command in Commands()
            from option in command.Command.Options
            where option.Name == "--data"
            select (command, (Symbol)option, file)
        );
    }

    [Fact]
    public async Task RunAsync_PathsThatLeadNowhere_NameTheOptionOrArgument()
    {
        var values = new[]
        {
            _folder.Path + "/none",
            _folder.Path + "/none/none",
            _folder.Write("file", "x") + "/below",
            "\uD800",
            new('x', 5000),
        };

        await AssertRefusedAsync(
            from command in Commands()
            from symbol in command.Command.Options.Cast<Symbol>().Concat(command.Command.Arguments)
            where symbol.Name is "path" or "--lines" or "--set"
            from value in values
            select (command, symbol, value)
        );
    }

    [Fact]
    public async Task RunAsync_OutputThatCannotBeWritten_NamesTheOption()
    {
        var values = new[] { _folder.Path, _folder.Path + "/none/file", _folder.Write("file", "x") + "/below", _folder.Path + "/x/" };

        await AssertRefusedAsync(
            from command in Commands()
            from option in command.Command.Options
            where option.Name == "--output"
            from value in values
            select (command, (Symbol)option, value)
        );
    }

    [Theory]
    [InlineData("../x")]
    [InlineData("/x")]
    [InlineData("a/../b/")]
    [InlineData("./")]
    [InlineData("a\\b")]
    [InlineData("a\nb")]
    [InlineData("a\u0085b")]
    [InlineData("a\uFFFE")]
    public async Task RunAsync_PrefixThatMakesNoNames_NamesTheOption(string value)
    {
        var file = _folder.Write("file", "x");

        foreach (var command in new[] { "put", "up" })
        {
            var screen = new TestScreen();
            Assert.Equal(ExitCodes.Usage, await screen.RunAsync(command, file, "--prefix", value, "--data", _folder.Path));
            AssertOneSentence(screen, "--prefix");
        }
    }

    private static IEnumerable<(string Path, Command Command)> Commands()
    {
        var root = CommandLine.Build(new CliContext(new TestScreen().Screen, TimeProvider.System, _ => null));
        return Below(root, "");

        static IEnumerable<(string, Command)> Below(Command command, string path) =>
            command.Subcommands.SelectMany(child =>
                Below(child, $"{path} {child.Name}".Trim()).Prepend(($"{path} {child.Name}".Trim(), child))
            );
    }

    private static Type Type(Option option) => Nullable.GetUnderlyingType(option.ValueType) ?? option.ValueType;

    private async Task AssertRefusedAsync(IEnumerable<((string Path, Command Command) Command, Symbol Symbol, string Value)> cases)
    {
        var tried = 0;
        foreach (var (command, symbol, value) in cases.Where(@case => @case.Command.Command.Action is not null))
        {
            tried++;
            var screen = new TestScreen();
            var exitCode = await screen.RunAsync(Line(command, symbol, value));

            Assert.True(
                exitCode == ExitCodes.Usage,
                $"{command.Path} {symbol.Name} \"{value}\": {exitCode} {screen.Output} {screen.Error}"
            );
            AssertOneSentence(screen, symbol.Name);
        }

        Assert.NotEqual(0, tried);
    }

    /// <summary>The value, and harmless ones for all else that the command needs.</summary>
    private string[] Line((string Path, Command Command) command, Symbol symbol, string value)
    {
        var line = command.Path.Split(' ').ToList();
        foreach (var option in command.Command.Options.Where(option => option != symbol))
        {
            line.AddRange(
                option.Name == "--data" ? ["--data", _folder.Path]
                : option.Required ? [option.Name, "x"]
                : []
            );
        }

        line.AddRange(symbol is Option ? [symbol.Name, value] : []);
        line.Add("--");
        line.AddRange(command.Command.Arguments.Select(argument => argument == symbol ? value : Harmless(argument)).OfType<string>());
        return [.. line];
    }

    private string? Harmless(Argument argument) =>
        argument.Arity.MinimumNumberOfValues == 0 ? null
        : argument.Name == "path" ? _folder.Write("harmless.md", "x")
        : "x";

    private static void AssertOneSentence(TestScreen screen, string name)
    {
        var lines = screen.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("ict: ", lines[0], StringComparison.Ordinal);
        Assert.Contains(name.TrimStart('-'), lines[0], StringComparison.OrdinalIgnoreCase);
        Assert.True(lines.Length <= 2, screen.Error);
        Assert.DoesNotContain("   at ", screen.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("fault of ict", screen.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', screen.Error);
        Assert.All(
            lines.Where(line => line.StartsWith("Try", StringComparison.Ordinal)),
            line => Assert.Matches("^Try \"ict (?:[a-z]+ )*--help\"[.]$", line)
        );
        Assert.Empty(screen.Output);
    }
}
