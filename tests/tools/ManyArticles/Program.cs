using System.Globalization;
using IctPipeline.Tools.ManyArticles;

if (args.Length is < 1 or > 2 || !int.TryParse(args.ElementAtOrDefault(1) ?? "10000", CultureInfo.InvariantCulture, out var count))
{
    Console.Error.WriteLine("usage: ManyArticles FOLDER [COUNT]");
    return 2;
}

for (var number = 0; number < count; number++)
{
    var post = Post.Make(number, count);
    var folder = Directory.CreateDirectory(Path.Combine(args[0], post.Folder)).FullName;
    await File.WriteAllTextAsync(Path.Combine(folder, post.Name), post.Text);
}

Console.WriteLine($"{count} files in {args[0]}");
return 0;
