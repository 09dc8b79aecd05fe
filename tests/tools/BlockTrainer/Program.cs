using IctPipeline.Reading.Formats.Html.Choice;
using IctPipeline.Tools.BlockTrainer;

if (args.Length < 2)
{
    Console.Error.WriteLine("BlockTrainer OUT.bin FOLDER…   FOLDER holds NAME.html and NAME.json (a property body) pairs; see README.md.");
    return 2;
}

var samples = args[1..]
    .SelectMany(folder => Directory.EnumerateFiles(folder, "*.html").Order(StringComparer.Ordinal))
    .Where(page => File.Exists(Path.ChangeExtension(page, ".json")))
    .SelectMany(PageSamples.Of)
    .ToList();
Console.WriteLine($"{samples.Count} blocks, {samples.Count(sample => sample.IsArticle)} of articles, {BlockTraits.Count} traits");
var (start, trees) = Booster.Train(samples, BlockTraits.Count);
TreeFile.Write(args[0], BlockTraits.Count, start, trees);
Console.WriteLine($"{trees.Count} trees, {new FileInfo(args[0]).Length} bytes");
return 0;
