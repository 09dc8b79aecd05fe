using IctPipeline.Tools.PageScore;
using IctPipeline.Tools.PageScore.Reporting;
using IctPipeline.Tools.PageScore.Scoring;

if (Arguments.Parse(args) is not { } arguments)
{
    Console.Error.WriteLine(Arguments.Usage);
    return 2;
}

var all = new List<PageResult>();
var pages = new List<byte[]>();
Console.WriteLine(Summary.Head);
foreach (var folder in arguments.Folders)
{
    var set = new List<PageResult>();
    foreach (var file in Directory.EnumerateFiles(folder, "*.html").Order(StringComparer.Ordinal))
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var answer = Path.ChangeExtension(file, ".json");
        if (!File.Exists(answer) || (arguments.Show is { } show && !name.Contains(show, StringComparison.OrdinalIgnoreCase)))
        {
            continue;
        }

        var page = File.ReadAllBytes(file);
        pages.Add(page);
        var found = arguments.Predicted is { } predicted
            ? FoundPage.Load(Path.Combine(predicted, Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)), name + ".json"))
            : FoundPage.Read(page, arguments.Show is null ? null : new ConsoleTrace());
        if (arguments.Write is { } written)
        {
            found.Save(Path.Combine(written, Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)), name + ".json"));
        }

        set.Add(PageResult.Of(name, ExpectedPage.Load(answer), found));
    }

    if (set.Count > 0)
    {
        Console.WriteLine(Summary.Line(Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)), set));
        all.AddRange(set);
    }
}

if (arguments.Folders.Count > 1 && all.Count > 0)
{
    Console.WriteLine(Summary.Line("all", all));
}

var shown = arguments switch
{
    { Show: not null } => all,
    { Field: "title" } => all.Where(page => page.Title == false),
    { Field: "author" } => all.Where(page => page.Author == false),
    { Field: "date" } => all.Where(page => page.Date == false),
    { Field: "opening" } => all.Where(page => page.Opening == false),
    _ => all.Where(page => page.Body is not null).OrderBy(page => page.Body!.F1).Take(arguments.Worst),
};
foreach (var line in shown.SelectMany(Difference.Of))
{
    Console.WriteLine(line);
}

if (arguments.Table is { } table)
{
    File.WriteAllLines(
        table,
        all.Where(page => page.Body is not null)
            .Select(page =>
                FormattableString.Invariant($"{page.Name}\t{page.Body!.F1:0.0000}\t{page.Body.Precision:0.0000}\t{page.Body.Recall:0.0000}")
            )
    );
}

if (arguments.Speed)
{
    Console.WriteLine(Speed.Measure(pages));
}

return 0;
