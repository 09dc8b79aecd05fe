using System.CommandLine;
using System.Globalization;
using IctPipeline.Cli.Stack;
using IctPipeline.Client;

namespace IctPipeline.Cli.Filters;

/// <summary>The parts of an <see cref="ArticleFilter"/> as options, and the connection that the command reads from.</summary>
internal sealed class ArticleFilterOptions
{
    private const string DayFormat = "yyyy-MM-dd";

    private readonly Option<string> _language = new("--language") { Description = "BCP 47 tag of the text: vi, ko, en." };
    private readonly Option<string> _site = new("--site") { Description = "The site that the article is from." };
    private readonly Option<string> _category = new("--category") { Description = "One of the article's categories." };
    private readonly Option<string> _entity = new("--entity") { Description = "Id of an entity that it names; `ict entities` lists them." };
    private readonly Option<string> _party = new("--party") { Description = "Id of an entity that is a party of an agreement in it." };
    private readonly Option<string> _blob = new("--blob") { Description = "Name of its blob, or of a folder, which ends with /." };
    private readonly Option<string> _from = new("--from") { Description = "First day of publication: 2018-03-01.", HelpName = "day" };
    private readonly Option<string> _to = new("--to") { Description = "Last day of publication.", HelpName = "day" };
    private readonly Option<string> _since = new("--since")
    {
        Description = "Stored after this moment: 2026-03-04, 2026-03-04T12:00:00Z.",
        HelpName = "moment",
    };
    private readonly Option<string> _data = DataFolders.Option();
    private readonly Option<bool> _account = StackConnection.AccountOption();

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _language, _site, _category, _entity, _party, _blob, _from, _to, _since, _data, _account })
        {
            command.Options.Add(option);
        }
    }

    /// <exception cref="UserError">A value is unreadable.</exception>
    public ArticleFilter Read(ParseResult arguments) =>
        new()
        {
            Language = arguments.GetValue(_language),
            Site = arguments.GetValue(_site),
            Category = arguments.GetValue(_category),
            Entity = arguments.GetValue(_entity),
            AgreementParty = arguments.GetValue(_party),
            Blob = arguments.GetValue(_blob),
            PublishedFrom = Day(arguments, _from),
            PublishedUntil = Day(arguments, _to),
            ChangedSince = Moment(arguments, _since),
        };

    public StackConnection Connect(ParseResult arguments) =>
        StackConnection.Open(DataFolders.Resolve(arguments.GetValue(_data)), arguments.GetValue(_account), documentsOnly: true);

    private static DateOnly? Day(ParseResult arguments, Option<string> option) =>
        arguments.GetValue(option) switch
        {
            null => null,
            var text when DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day,
            _ => throw new UserError(ExitCodes.Usage, $"{option.Name} takes a day such as 2018-03-01."),
        };

    private static DateTimeOffset? Moment(ParseResult arguments, Option<string> option) =>
        arguments.GetValue(option) switch
        {
            null => null,
            var text when DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) =>
                moment,
            _ => throw new UserError(ExitCodes.Usage, $"{option.Name} takes a moment such as 2026-03-04 or 2026-03-04T12:00:00Z."),
        };
}
