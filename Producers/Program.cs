using Streaming.Producers;
using Streaming.Producers.Http;
using Streaming.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddProducers();

var app = builder.Build();
app.MapDefaultEndpoints();
app.MapOrders();
return await app.RunServiceAsync();
