using System.Globalization;
using IctPipeline.Tools.PdfScore;

if (args is ["show", var shown])
{
    var own = OwnText.Read(shown);
    Console.WriteLine(own.Article is { } article ? Show.Of(article) : $"{own.Code}: {own.Reason}");
    return 0;
}

if (args is ["time", var timed])
{
    Console.WriteLine(Phases.Of(timed));
    return 0;
}

if (args is ["lines", var lined])
{
    foreach (var line in OwnText.Read(lined).Pages.SelectMany(page => page))
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"{line.Page}/{line.Column} x{line.Left:0}-{line.Right:0}");
        var column = string.Create(
            CultureInfo.InvariantCulture,
            $"[{line.ColumnLeft:0}-{line.ColumnRight:0}] y{line.Y:0.0} s{line.Size:0.0}"
        );
        Console.WriteLine($"{place} {column}{(line.IsBold ? " b" : "")}: {string.Join(" ¦ ", line.Cells)}");
    }

    return 0;
}

if (args is ["letters", var lettered, var page])
{
    Console.WriteLine(Letters.Of(lettered, int.Parse(page, CultureInfo.InvariantCulture)));
    return 0;
}

if (args is ["titles", var titled, .. var titledFolders])
{
    var read = titledFolders.SelectMany(Files).Order(StringComparer.Ordinal).Select(FileScore.OfTitle).ToList();
    Console.WriteLine(Summary.Of(read, Summary.Labels(titled)));
    return 0;
}

if (args.Length == 0)
{
    Console.Error.WriteLine(
        "PdfScore show FILE | lines FILE | letters FILE PAGE | time FILE | titles LABELS FOLDER… | [--labels FILE] FOLDER… : see README.md"
    );
    return 2;
}

var labels = args is ["--labels", var labelsFile, ..] ? Summary.Labels(labelsFile) : [];
var scores = new List<FileScore>();
Console.WriteLine(FileScore.Head);
foreach (var file in args.Skip(args[0] == "--labels" ? 2 : 0).SelectMany(Files).Order(StringComparer.Ordinal))
{
    scores.Add(await FileScore.OfAsync(file));
    Console.WriteLine(scores[^1]);
}

Console.Error.WriteLine(Summary.Of(scores, labels));
return 0;

static IEnumerable<string> Files(string path) =>
    Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.pdf", SearchOption.AllDirectories) : [path];
