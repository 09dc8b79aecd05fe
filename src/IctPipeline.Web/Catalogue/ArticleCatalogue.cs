using IctPipeline.Client;

namespace IctPipeline.Web.Catalogue;

/// <summary>
/// A short row of every article in memory, kept up by the change feed: lists are sorted, filtered and counted here, and the store is
/// only asked for the twenty articles of a page.
/// </summary>
internal sealed class ArticleCatalogue(TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, CatalogueRow> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NamedEntity> _entities = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Entity, string Text, bool IsAlias), NameForm> _forms = [];
    private readonly Dictionary<string, string> _shared = new(StringComparer.Ordinal);
    private CatalogueView? _view;
    private long _changes;

    /// <summary>Articles that are known so far.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _rows.Count;
            }
        }
    }

    /// <summary>Names and aliases that some article has.</summary>
    public int Forms
    {
        get
        {
            lock (_lock)
            {
                return _forms.Count;
            }
        }
    }

    /// <summary>Adds an article, or takes its new state for the old one.</summary>
    public void Put(ArticleFacts facts)
    {
        lock (_lock)
        {
            Forget(facts.Id);
            var row = Row(facts);
            _rows.Add(row.Id, row);
            foreach (var form in row.Names)
            {
                form.Articles++;
            }

            _changes++;
        }
    }

    /// <summary>The article is gone.</summary>
    public void Remove(string id)
    {
        lock (_lock)
        {
            Forget(id);
            _changes++;
        }
    }

    /// <summary>Before everything is read anew.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _rows.Clear();
            _entities.Clear();
            _forms.Clear();
            _shared.Clear();
            _changes++;
        }
    }

    /// <summary>The articles as they are now, or were a moment ago while many arrive.</summary>
    public CatalogueView View()
    {
        lock (_lock)
        {
            if (_view is { } view && (view.Changes == _changes || time.GetUtcNow() < view.GoodUntil))
            {
                return view;
            }

            return _view = CatalogueView.Make(_rows.Values, this, _changes, time);
        }
    }

    /// <summary>All that articles name, most frequent first.</summary>
    public IReadOnlyList<NameLine> Names()
    {
        lock (_lock)
        {
            var names = _entities.Values.Select(NameLine.From).Where(name => name.Articles > 0).ToList();
            names.Sort(NameLine.MostFirst);
            return names;
        }
    }

    /// <summary>What is said of an entity; null where no article names it.</summary>
    public NameLine? Name(string entity)
    {
        lock (_lock)
        {
            return _entities.TryGetValue(entity, out var known) && known.Articles > 0 ? NameLine.From(known) : null;
        }
    }

    private void Forget(string id)
    {
        if (!_rows.Remove(id, out var row))
        {
            return;
        }

        foreach (var form in row.Names)
        {
            if (--form.Articles == 0)
            {
                Forget(form);
            }
        }
    }

    /// <summary>A name that nobody has any more: an archive whose articles come and go must not grow by their names.</summary>
    private void Forget(NameForm form)
    {
        _forms.Remove((form.Entity.Id, form.Text, form.IsAlias));
        form.Entity.Forms.Remove(form);
        if (form.Entity.Forms.Count == 0)
        {
            _entities.Remove(form.Entity.Id);
        }
    }

    private CatalogueRow Row(ArticleFacts facts) =>
        new(
            facts.Id,
            facts.Published,
            facts.UpdatedAt,
            Shared(facts.Language),
            Shared(facts.Site),
            [.. facts.Categories.Distinct(StringComparer.Ordinal).Select(category => Shared(category)!)],
            [.. facts.Entities.DistinctBy(entity => entity.Id).SelectMany(FormsOf)],
            [.. facts.Parties.Distinct(StringComparer.Ordinal).Select(party => Shared(party)!)]
        );

    private IEnumerable<NameForm> FormsOf(DocumentEntity entity)
    {
        if (!_entities.TryGetValue(entity.Id, out var known))
        {
            _entities.Add(entity.Id, known = new NamedEntity(entity.Id, Shared(entity.Category)!));
        }

        yield return Form(known, entity.Name, isAlias: false);
        foreach (var alias in entity.Aliases.Distinct(StringComparer.Ordinal))
        {
            yield return Form(known, alias, isAlias: true);
        }
    }

    private NameForm Form(NamedEntity entity, string text, bool isAlias)
    {
        if (!_forms.TryGetValue((entity.Id, text, isAlias), out var form))
        {
            _forms.Add((entity.Id, text, isAlias), form = new NameForm(entity, Shared(text)!, isAlias));
            entity.Forms.Add(form);
        }

        return form;
    }

    private string? Shared(string? text)
    {
        if (text is null || _shared.TryAdd(text, text))
        {
            return text;
        }

        return _shared[text];
    }
}
