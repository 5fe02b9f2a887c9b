namespace Streaming.Producers.Http;

/// <summary>What is wrong with a request, by the place in it; the first hundred places.</summary>
internal sealed class RequestErrors
{
    private const int Capacity = 100;
    private readonly Dictionary<string, List<string>> _byPlace = [];

    public bool Any => _byPlace.Count > 0;

    public void Add(string place, string problem)
    {
        if (!_byPlace.TryGetValue(place, out var problems))
        {
            if (_byPlace.Count == Capacity)
            {
                return;
            }

            _byPlace[place] = problems = [];
        }

        problems.Add(problem);
    }

    public IResult ToResult() => Results.ValidationProblem(
        _byPlace.ToDictionary(entry => entry.Key, entry => entry.Value.ToArray()), title: "The orders are not valid; none was taken.");
}
