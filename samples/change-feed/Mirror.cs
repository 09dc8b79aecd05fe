using IctPipeline.Client;

namespace IctPipeline.Samples.ChangeFeed;

/// <summary>A folder with one text file a document. Applying a change twice is the same as applying it once.</summary>
internal sealed class Mirror
{
    private readonly string _folder;
    private readonly string _place;

    public Mirror(string folder)
    {
        Directory.CreateDirectory(folder);
        _folder = folder;
        _place = Path.Combine(folder, ".continuation");
    }

    /// <summary>Behind which change the folder is; null at the first start.</summary>
    public string? Continuation
    {
        get => File.Exists(_place) ? File.ReadAllText(_place) : null;
        set
        {
            File.WriteAllText(_place + ".new", value);
            File.Move(_place + ".new", _place, overwrite: true);
        }
    }

    public void Apply(ArticleChange change)
    {
        // An id is letters and digits: safe as a file name.
        var file = Path.Combine(_folder, change.Id + ".txt");
        if (change.IsDeleted)
        {
            File.Delete(file);
        }
        else
        {
            File.WriteAllText(file, $"{change.Document.Title}\n\n{change.Document.Body}\n");
        }
    }
}
