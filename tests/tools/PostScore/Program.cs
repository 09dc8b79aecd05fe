using IctPipeline.Tools.PostScore;
using IctPipeline.Tools.PostScore.Checks;

if (Arguments.Parse(args) is not { } arguments)
{
    Console.Error.WriteLine(Arguments.Usage);
    return 2;
}

var posts = new List<Post>();
foreach (var folder in Directory.EnumerateDirectories(arguments.Folder).Order(StringComparer.Ordinal))
{
    foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
    {
        if (arguments.Show is null || file.Contains(arguments.Show, StringComparison.OrdinalIgnoreCase))
        {
            posts.AddRange(Post.Read(Path.GetFileName(folder), folder, file));
        }
    }
}

if (arguments.Show is not null)
{
    foreach (var post in posts)
    {
        Console.WriteLine($"== {post.Set}/{post.Path} {post.Rejection}");
        if (post.Article is { } article)
        {
            Console.WriteLine(
                $"title: {article.Title}\nlead: {article.Lead}\npublished: {article.Published?.Value}\n"
                    + $"authors: {string.Join(" · ", article.Authors)}\ncategories: {string.Join(" · ", article.Categories)}\n"
                    + $"tags: {string.Join(" · ", article.Tags)}\n\n{article.Body}"
            );
        }
    }
}

var findings = posts
    .AsParallel()
    .AsOrdered()
    .SelectMany(post =>
        post.Article is null
            ? [new Finding(post, "failure:" + post.Rejection, "")]
            : Markup.Find(post).Concat(Fields.Find(post)).Concat(Words.Find(post)).Concat(Letters.Find(post))
    )
    .ToList();

foreach (var finding in findings.Where(finding => arguments.Show is not null || finding.Kind == arguments.Kind).Take(arguments.Limit))
{
    Console.WriteLine($"{finding.Kind}\t{finding.Post.Set}/{finding.Post.Path}\n\t{finding.Place}");
}

Console.WriteLine(
    $"{posts.Count} posts in {posts.Select(post => post.Set).Distinct().Count()} sets; "
        + $"{findings.Select(finding => finding.Post).Distinct().Count()} with findings"
);
foreach (
    var kind in findings
        .GroupBy(finding => arguments.Sets ? $"{finding.Post.Set}\t{finding.Kind}" : finding.Kind)
        .OrderBy(kind => kind.Key, StringComparer.Ordinal)
)
{
    Console.WriteLine($"{kind.Select(finding => finding.Post).Distinct().Count(), 6}  {kind.Key}");
}

return 0;
