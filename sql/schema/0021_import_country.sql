-- The country of people and phone numbers of a file that names none: chosen on the
-- import page, proposed by the language of the headings, else by who loads it.
ALTER TABLE import_batch ADD COLUMN country text CHECK (country ~ '^[A-Z]{2}$'); -- NULL: the company's
ALTER TABLE import_memory ADD COLUMN country text;
ALTER TABLE import_synonym ADD COLUMN country text;
UPDATE import_synonym SET country = 'DK' WHERE heading = ANY (string_to_array(
    'kundenummer,kundenr,firmanavn,virksomhed,virksomhedsnavn,organisationsnavn,kunde,kundenavn,selskab,navn,fulde navn,'
    'fornavn,fornavne,efternavn,mellemnavn,stilling,stillingsbetegnelse,mailadresse,emailadresse,e mailadresse,telefon,'
    'telefonnr,tlf,tlf nr,tlfnr,mobilnummer,mobiltelefon,adresse,vej,vejnavn,gade,gadenavn,husnr,husnummer,postnr,by,bynavn,'
    'oprettet,oprettet den,oprettelsesdato,dato,modtaget,kampagne,kampagnenavn,kilde,leadkilde,målgruppe,ejer,ansvarlig,'
    'sælger,forventet omsætning,forventet værdi,værdi,beløb,omsætning,bemærkning,bemærkninger,kommentar,beskrivelse', ','));
UPDATE import_synonym SET country = 'NL' WHERE heading = ANY (string_to_array(
    'nummer,klantnummer,relatienummer,kenmerk,bedrijf,bedrijfsnaam,organisatie,organisatienaam,klant,klantnaam,relatie,naam,'
    'volledige naam,contactpersoon,voornaam,tussenvoegsel,tussenvoegsels,achternaam,functie,e mailadres,emailadres,mailadres,'
    'telefoon,telefoonnummer,telefoonnr,mobiel,straat,straatnaam,adres,bezoekadres,huisnr,huisnummer,plaats,woonplaats,'
    'plaatsnaam,aangemaakt,aangemaakt op,aanmaakdatum,datum,campagne,campagnenaam,bron,herkomst,doelgroep,eigenaar,'
    'verwachte omzet,verwachte waarde,waarde,bedrag,omzet,opmerking,opmerkingen,notitie,toelichting', ','));
